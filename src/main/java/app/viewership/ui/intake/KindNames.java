package app.viewership.ui.intake;

import app.viewership.source.Kinds;
import app.viewership.source.Recognised;
import app.viewership.store.CaptureChanges;
import app.viewership.ui.Words;
import app.viewership.ui.page.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What logs that came in are, and what those of records told, in words.
final class KindNames {
    private KindNames() {}

    /// `App activity › Users`; what the library calls it where it is of a kind that this program does not know.
    ///
    /// @param kind id; null where a file was not recognised
    /// @param part id; null likewise
    static String of(@Nullable String kind, @Nullable String part) {
        if (kind == null) {
            return "";
        }
        return Kinds.of(kind)
                .flatMap(known -> known.parts().stream()
                        .filter(one -> one.id().equals(part))
                        .findFirst()
                        .map(one -> new Recognised(known, one).label())
                        .or(() -> Optional.of(known.name())))
                .orElse(kind);
    }

    /// `409 added, 3 changed, 2 gone`; empty for a log of events.
    static String told(Words words, @Nullable CaptureChanges changes) {
        if (changes == null) {
            return "";
        }
        List<String> told = new ArrayList<>();
        add(told, words, "told.added", changes.added());
        add(told, words, "told.changed", changes.changed());
        add(told, words, "told.gone", changes.gone());
        return told.isEmpty() ? words.say("told.nothing") : String.join(", ", told);
    }

    private static void add(List<String> told, Words words, String key, long count) {
        if (count > 0) {
            told.add(words.say(key, Amounts.count(count)));
        }
    }
}
