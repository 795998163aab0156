package app.viewership.ui.intake;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is asked of services, and what became of it.
final class FetchModel {

    /// One address, with what is to be said of it now, and the file that keeps what came; null while there is none.
    record Asked(URI url, StringProperty state, ObjectProperty<@Nullable Path> kept) {
        Asked(URI url, String state) {
            this(url, new SimpleStringProperty(state), new SimpleObjectProperty<>());
        }
    }

    private final StringProperty addresses = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneOffset.UTC);
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty cancelling = new SimpleBooleanProperty();
    private final DoubleProperty share = new SimpleDoubleProperty();
    private final ObservableList<Asked> asked = FXCollections.observableArrayList();
    private volatile boolean cancelled;

    /// One a line.
    StringProperty addresses() {
        return addresses;
    }

    StringProperty user() {
        return user;
    }

    /// Kept no longer than this page.
    StringProperty password() {
        return password;
    }

    /// Of times that do not tell theirs, and of the days on which something is fetched.
    ObjectProperty<ZoneId> zone() {
        return zone;
    }

    /// Why nothing can be fetched as it is asked for; empty if it can.
    StringProperty problem() {
        return problem;
    }

    /// Whether something is being fetched or imported.
    BooleanProperty busy() {
        return busy;
    }

    /// Whether the user has asked to end it.
    BooleanProperty cancelling() {
        return cancelling;
    }

    /// How far what is under way is; negative where nobody knows.
    DoubleProperty share() {
        return share;
    }

    /// In the order in which they are fetched.
    ObservableList<Asked> asked() {
        return asked;
    }

    /// Says how an address does.
    void say(URI url, String sentence) {
        asked.stream()
                .filter(one -> one.url().equals(url))
                .forEach(one -> one.state().set(sentence));
    }

    /// Tells which file keeps what came from an address; null for none.
    void keep(URI url, @Nullable Path file) {
        asked.stream()
                .filter(one -> one.url().equals(url))
                .forEach(one -> one.kept().set(file));
    }

    /// Whether nobody waits any longer; from any thread.
    boolean cancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
        cancelling.set(true);
    }

    /// Begins with these addresses.
    void begin(List<URI> urls, String waiting) {
        cancelled = false;
        cancelling.set(false);
        problem.set("");
        share.set(-1);
        asked.setAll(urls.stream().map(url -> new Asked(url, waiting)).toList());
        busy.set(true);
    }
}
