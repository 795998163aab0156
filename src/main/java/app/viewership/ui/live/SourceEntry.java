package app.viewership.ui.live;

import app.viewership.service.Credentials;
import app.viewership.service.LiveSource;
import app.viewership.service.ServiceException;
import app.viewership.service.WebAddress;
import app.viewership.ui.Words;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A source as it is being named: what stands in its fields. The password stays here and goes nowhere but to the
/// source.
///
/// @param name its own among the sources
/// @param address where its events come from
/// @param user who it is asked for; empty for none
/// @param password of the user
record SourceEntry(StringProperty name, StringProperty address, StringProperty user, StringProperty password) {
    private static final Words WORDS = Words.of(SourceEntry.class);

    static SourceEntry of(String name, String address, String user) {
        return new SourceEntry(
                new SimpleStringProperty(name),
                new SimpleStringProperty(address),
                new SimpleStringProperty(user),
                new SimpleStringProperty(""));
    }

    /// Whether nothing has been written into it.
    boolean isBlank() {
        return name.get().isBlank() && address.get().isBlank();
    }

    /// The source that it names, or why it names none.
    ///
    /// @param problem a sentence; null where there is a source
    record Named(@Nullable LiveSource source, @Nullable String problem) {}

    Named named() {
        String called = name.get().strip();
        if (called.isEmpty()) {
            return new Named(null, WORDS.say("problem.name", address.get().strip()));
        }
        if (address.get().isBlank()) {
            return new Named(null, WORDS.say("problem.address", called));
        }
        if (user.get().isBlank() != password.get().isEmpty()) {
            return new Named(
                    null,
                    user.get().isBlank()
                            ? WORDS.say("problem.user", called)
                            : WORDS.say("problem.password", user.get().strip(), called));
        }
        try {
            Credentials credentials =
                    user.get().isBlank() ? null : new Credentials(user.get().strip(), password.get());
            return new Named(new LiveSource(called, WebAddress.parse(address.get()), credentials), null);
        } catch (ServiceException e) {
            return new Named(null, e.sentence());
        }
    }
}
