package app.viewership.store;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// One log that came into the library; `lines = stored + rejected + blank` always holds.
///
/// @param id from 1, in the order of import
/// @param name of the file, without its folder
/// @param path where the file was found
/// @param size bytes of the file
/// @param sha256 of the bytes of the file as it lies on disk, 64 lower-case hexadecimal digits; the logs of one zip
///     share it
/// @param entry name of the log inside a zip; null where the file itself is the log
/// @param kind id of the kind of log
/// @param part id of the part of the kind, its events or a sort of records
/// @param lines rows read, the header apart
/// @param stored rows kept, unusable ones too
/// @param rejected rows not kept, each with a reason
/// @param blank rows without a character
/// @param unusable stored rows of unusable status
/// @param first time of the earliest stored event; null where none is stored
/// @param last time of the latest stored event; null where none is stored
/// @param captured when its records were captured, in whole seconds; null for a log of events
/// @param encoding name of the character set
/// @param delimiter between fields
/// @param zone in which times without a zone were read
/// @param listened how long a live source was listened to: as long as its connections were open, silent or not; null
/// for
///     what came as a file
/// @param note a sentence worth reading about it; null where there is none
/// @param importedAt when the import was complete; of a live source, when the last of it was stored
public record LedgerEntry(
        int id,
        String name,
        String path,
        long size,
        String sha256,
        @Nullable String entry,
        String kind,
        String part,
        long lines,
        long stored,
        long rejected,
        long blank,
        long unusable,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable Instant captured,
        String encoding,
        String delimiter,
        String zone,
        @Nullable Duration listened,
        @Nullable String note,
        Instant importedAt) {

    /// What the log was taken for.
    LogSort sort() {
        return new LogSort(kind, part, captured);
    }

    /// The zone in which times without a zone were read; UTC where this machine does not know it.
    public ZoneId logZone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            // A zone that was known where the library was made.
            return ZoneId.of("UTC");
        }
    }

    /// Whether another state of this log has the same rows: one that is listened to may have been silent since.
    public boolean hasRowsOf(LedgerEntry other) {
        return id == other.id
                && lines == other.lines
                && stored == other.stored
                && rejected == other.rejected
                && blank == other.blank;
    }

    /// Whether its rows are records, which have a history; else they are events.
    public boolean holdsRecords() {
        return captured != null;
    }
}
