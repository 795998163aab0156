package app.viewership.ingest;

import app.viewership.source.Block;
import app.viewership.source.KnownRows;
import app.viewership.source.LogReader;
import app.viewership.source.SourceException;
import app.viewership.store.Intake;
import app.viewership.store.IntakeLog;
import app.viewership.store.LogInfo;
import java.time.ZoneId;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Reads one log into an intake, its blocks side by side.
///
/// @param zone of times that do not tell theirs
record LogImport(ZoneId zone, KnownTexts known, KnownRows rows, Crew crew, Meter meter) {

    /// A worker for blocks of a log.
    BlockWorker worker(LogPlan plan, LogReader log) {
        return plan.what().part().holdsEvents() ? new EventWorker(plan, log, zone, known) : new RecordWorker(log, rows);
    }

    /// Reads a log to its end.
    LogTally read(FileStart file, LogPlan plan, Intake intake) throws SourceException {
        meter.beginLog(file.file().nameOf(plan.entry()));
        try (LogReader log = file.read(plan)) {
            IntakeLog into = intake.log(new LogInfo(
                    plan.entry(),
                    plan.sort().kind(),
                    plan.sort().part(),
                    log.encoding(),
                    log.delimiter(),
                    zone.getId(),
                    plan.captured()));
            LogTally tally = new LogTally(into, crew::requireGoing, log.headerLines(), log.blankBefore());
            BlockWorker.@Nullable Read first = file.firstBlock();
            if (first != null) {
                crew.begin(null, () -> first.into(into));
            }
            readOn(file, plan, log, into, tally);
            return tally;
        }
    }

    private void readOn(FileStart file, LogPlan plan, LogReader log, IntakeLog into, LogTally tally)
            throws SourceException {
        ConcurrentLinkedQueue<BlockWorker> idle = new ConcurrentLinkedQueue<>();
        boolean more = true;
        while (more || !crew.isIdle()) {
            boolean turn = crew.isIdle() || !log.inOrder();
            byte[] buffer = more && turn ? crew.buffer() : null;
            if (buffer == null) {
                take(tally, file);
                continue;
            }
            Block block = log.next(buffer);
            if (block == null) {
                more = false;
                crew.free(buffer);
            } else {
                crew.begin(buffer, () -> {
                    @Nullable BlockWorker used = idle.poll();
                    BlockWorker worker = used == null ? worker(plan, log) : used;
                    BlockWorker.Read read = worker.read(block);
                    idle.add(worker);
                    return read.into(into);
                });
            }
            while (crew.hasResult()) {
                take(tally, file);
            }
        }
    }

    private void take(LogTally tally, FileStart file) throws SourceException {
        BlockResult result = crew.result();
        meter.add(result.count().rows(), tally.add(result));
        meter.tell(file.file().bytesRead());
    }
}
