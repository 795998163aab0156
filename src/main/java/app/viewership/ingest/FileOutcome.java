package app.viewership.ingest;

import app.viewership.store.CaptureChanges;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of one log.
///
/// @param path the file it is in
/// @param name what the log is called: the file's name; `a.zip › b.csv` inside an archive
/// @param kind id of the kind that it was recognised as; null if it was not
/// @param part id of the part of the kind; null if it was not recognised
/// @param ending how it ended
/// @param sha256 SHA-256 of the file on disk, in lower-case hexadecimal digits; null if it could not be read to the end
/// @param rows what became of its rows; none where nothing came of it but a reason
/// @param first time of the earliest stored event; null if there is none
/// @param last time of the latest stored event; null if there is none
/// @param changes what a stored file of records told that was not known just before it, by the time of capture;
///     null for all others
/// @param reason why nothing was stored; null if the log was stored
/// @param rejectedRows the rejected rows if nothing was stored because all of them were rejected; those of a stored log
///     are in the library
public record FileOutcome(
        Path path,
        String name,
        @Nullable String kind,
        @Nullable String part,
        Ending ending,
        @Nullable String sha256,
        RowSums rows,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable CaptureChanges changes,
        @Nullable Reason reason,
        RejectedRows rejectedRows) {

    /// How the import of a log ended.
    public enum Ending {
        /// The library has it now.
        STORED,
        /// The library had it before, by its SHA-256; nothing was stored twice.
        DUPLICATE,
        /// A log of events in which nothing happened: it has a header and no rows, and there was nothing to store.
        EMPTY,
        /// It could not be read, or every row was rejected; nothing was stored.
        FAILED,
        /// The user cancelled while it was read, or before; nothing was stored.
        CANCELLED,
        /// It holds events of another day than the import is limited to, as its path tells; it was not read.
        PASSED
    }

    /// What became of it, in one sentence: the sum of its rows, or why it has none.
    public String account() {
        return account(name);
    }

    /// The same of a log that is called otherwise: by where it lies in a folder, say.
    public String account(String called) {
        return reason == null ? sum(called) : reason.calling(name, called).sentence();
    }

    /// Why nothing was stored, in one sentence; null if the log was stored.
    public @Nullable String sentence() {
        return reason == null ? null : reason.sentence();
    }

    private String sum(String called) {
        return String.format(
                Locale.ROOT,
                "%s: %,d %s read = %,d stored + %,d rejected + %,d blank; %s.",
                called,
                rows.lines(),
                rows.lines() == 1 ? "row" : "rows",
                rows.stored(),
                rows.rejected(),
                rows.blank(),
                more());
    }

    /// What the sum does not tell: of records what is new, of events how many build nothing.
    private String more() {
        return changes == null
                ? String.format(Locale.ROOT, "building no viewing: %,d", rows.unusable())
                : String.format(
                        Locale.ROOT,
                        "%s: %,d added, %,d changed, %,d no longer there",
                        part,
                        changes.added(),
                        changes.changed(),
                        changes.gone());
    }

    FileOutcome with(@Nullable CaptureChanges told) {
        return new FileOutcome(path, name, kind, part, ending, sha256, rows, first, last, told, reason, rejectedRows);
    }
}
