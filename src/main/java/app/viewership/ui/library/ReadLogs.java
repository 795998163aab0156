package app.viewership.ui.library;

import app.viewership.source.Kind;
import app.viewership.store.Library;
import app.viewership.ui.OpenLog;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The logs of the library that is open: how each is read, and those that were, which stay as long as memory allows.
final class ReadLogs {
    private static final String SHOWN_LAST = "dataset";

    private final BiFunction<Library, Kind, OpenLog> read;
    private final Map<String, SoftReference<OpenLog>> kept = new HashMap<>();

    /// @param read makes a log ready to answer
    ReadLogs(BiFunction<Library, Kind, OpenLog> read) {
        this.read = read;
    }

    /// Reads a log. Not for the JavaFX thread.
    OpenLog read(Library library, Kind kind) {
        return read.apply(library, kind);
    }

    /// Reads what a library begins with: the dataset that was shown last, else the first with events; null where it has
    /// nothing. Not for the JavaFX thread.
    @Nullable
    OpenLog beginning(Library library) {
        List<Kind> kinds = OpenLog.kindsOf(library);
        if (kinds.isEmpty()) {
            return null;
        }
        String last = library.settings().get(SHOWN_LAST).orElse("");
        Kind kind = kinds.stream()
                .filter(one -> one.id().equals(last))
                .findFirst()
                .or(() -> kinds.stream()
                        .filter(one -> library.contents().of(one.id()).rows() > 0)
                        .findFirst())
                .orElse(kinds.getFirst());
        return read(library, kind);
    }

    /// Has its library begin with a log. Not for the JavaFX thread.
    static String beginWith(OpenLog log) {
        log.library().settings().put(SHOWN_LAST, log.kind().id());
        return log.kind().id();
    }

    /// Reads what a library has that is not shown; null where it is shown. Not for the JavaFX thread.
    @Nullable
    OpenLog newer(Library library, @Nullable OpenLog shown) {
        if (shown == null) {
            return beginning(library);
        }
        if (shown.library() == library && shown.isBehind()) {
            return read(library, shown.kind());
        }
        return shown.kinds().equals(OpenLog.kindsOf(shown.library())) ? null : shown.besideOthers();
    }

    void keep(OpenLog log) {
        kept.put(log.kind().id(), new SoftReference<>(log));
    }

    /// The log of a kind; null where it must be read, anew where more came in since.
    @Nullable
    OpenLog known(Kind kind) {
        SoftReference<OpenLog> reference = kept.get(kind.id());
        OpenLog log = reference == null ? null : reference.get();
        return log == null || log.isBehind() ? null : log;
    }

    void forget() {
        kept.clear();
    }
}
