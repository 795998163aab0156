package app.viewership.ingest;

import app.viewership.source.Event;
import app.viewership.source.RejectedRow;
import app.viewership.store.CapturedRecord;
import app.viewership.store.IntakeLog;
import app.viewership.store.LogTotals;
import app.viewership.store.PackedSegment;
import app.viewership.store.Rejected;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the results of one log's blocks in order and adds them up.
///
/// Rejected rows go into the library once a row was kept; before that nobody knows whether the log will be there at
/// all.
final class LogTally {

    private final IntakeLog log;
    private final Runnable requireGoing;
    private final RejectedRows held = new RejectedRows();
    private @Nullable String zone;
    private long nextLine;
    private long lines;
    private long stored;
    private long rejected;
    private long blank;
    private long unusable;

    /// @param requireGoing called now and then in what may take long; throws where the import is cancelled
    /// @param headerLines physical lines before the first row
    /// @param blankBefore blank lines before the header
    LogTally(IntakeLog log, Runnable requireGoing, int headerLines, int blankBefore) {
        this.log = log;
        this.requireGoing = requireGoing;
        nextLine = headerLines + 1L;
        blank = blankBefore;
        lines = blankBefore;
    }

    /// Adds a block.
    ///
    /// @return its rejected rows with their lines in the log
    List<RejectedRow> add(BlockResult block) {
        if (stored == 0 && block.stored() > 0) {
            held.forEach(this::store);
            held.clear();
        }
        for (PackedSegment segment : block.segments()) {
            log.append(segment, nextLine);
        }
        for (CapturedRecord record : block.records()) {
            requireGoing.run();
            log.record(record.key(), record.json(), nextLine + record.line());
        }
        stored += block.stored();
        if (zone == null && block.offset() != Event.NO_OFFSET) {
            zone = ZoneOffset.ofTotalSeconds(block.offset()).getId();
        }
        List<RejectedRow> inLog = new ArrayList<>(block.rejected().size());
        for (RejectedRow row : block.rejected()) {
            RejectedRow placed = new RejectedRow(nextLine + row.line(), row.reason(), row.text());
            inLog.add(placed);
            if (stored > 0) {
                store(placed);
            } else {
                held.add(placed);
            }
        }
        rejected += block.rejected().size();
        nextLine += block.count().lines();
        lines += block.count().rows();
        blank += block.count().blank();
        unusable += block.unusable();
        return inLog;
    }

    private void store(RejectedRow row) {
        requireGoing.run();
        log.reject(new Rejected(row.line(), row.reason(), row.text()));
    }

    /// Says that all blocks were added; only if the log is kept.
    ///
    /// @param named the zone of which the times tell but the offset; null where nobody names one
    void finish(@Nullable String named) {
        held.forEach(this::store);
        held.clear();
        if (zone != null) {
            log.tellZone(named == null ? zone : named);
        }
        log.finish(new LogTotals(lines, blank, unusable));
    }

    long lines() {
        return lines;
    }

    long stored() {
        return stored;
    }

    long rejected() {
        return rejected;
    }

    long blank() {
        return blank;
    }

    /// All rejected rows, if nothing was stored.
    RejectedRows held() {
        return held;
    }
}
