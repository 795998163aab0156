package app.viewership.export;

import app.viewership.ingest.FileOutcome;
import app.viewership.store.LedgerEntry;
import org.jspecify.annotations.Nullable;

/// What logs are called: by their file, and inside an archive by both names, `a.zip › b.csv`.
final class LogNames {
    private static final String INSIDE = " › ";

    private LogNames() {}

    static String of(LedgerEntry entry) {
        return entry.entry() == null ? entry.name() : entry.name() + INSIDE + entry.entry();
    }

    /// The name of the file that a log is in.
    static String file(FileOutcome outcome) {
        return String.valueOf(outcome.path().getFileName());
    }

    /// The name of a log inside its archive; null where the file itself is the log.
    static @Nullable String entry(FileOutcome outcome) {
        String archive = file(outcome) + INSIDE;
        return outcome.name().startsWith(archive) ? outcome.name().substring(archive.length()) : null;
    }
}
