package app.viewership.ingest;

import app.viewership.source.Block;
import app.viewership.source.LogFile;
import app.viewership.source.LogReader;
import app.viewership.source.SourceException;
import app.viewership.store.Intake;
import app.viewership.store.IntakeLog;
import app.viewership.store.LogInfo;
import java.time.ZoneId;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads one log into an intake, its blocks side by side.
///
/// @param zone of times that do not tell theirs
record LogImport(ZoneId zone, Crew crew, CancelSignal cancel, Meter meter) {

    /// Reads a log to its end.
    LogTally read(LogFile file, LogPlan plan, Intake intake) throws SourceException {
        meter.beginLog(file.nameOf(plan.entry()));
        try (LogReader log = file.read(plan.what(), plan.entry(), cancel::cancelled)) {
            IntakeLog into = intake.log(new LogInfo(
                    plan.entry(),
                    plan.sort().kind(),
                    plan.sort().part(),
                    log.encoding(),
                    log.delimiter(),
                    zone.getId(),
                    plan.captured()));
            LogTally tally = new LogTally(into, crew::requireGoing, log.headerLines(), log.blankBefore());
            Supplier<BlockWorker> workers = () -> plan.what().part().holdsEvents()
                    ? new EventWorker(plan.what().kind(), log, zone, plan.hint(), into)
                    : new RecordWorker(log);
            read(file, log, workers, tally);
            return tally;
        }
    }

    private void read(LogFile file, LogReader log, Supplier<BlockWorker> workers, LogTally tally)
            throws SourceException {
        ConcurrentLinkedQueue<BlockWorker> idle = new ConcurrentLinkedQueue<>();
        boolean more = true;
        while (more || !crew.isIdle()) {
            byte[] buffer = more ? crew.buffer() : null;
            if (buffer == null) {
                take(crew.result(), tally, file);
                continue;
            }
            Block block = log.next(buffer);
            if (block == null) {
                more = false;
                crew.free(buffer);
            } else {
                crew.begin(block, work -> {
                    @Nullable BlockWorker known = idle.poll();
                    BlockWorker worker = known == null ? workers.get() : known;
                    BlockResult result = worker.work(work);
                    idle.add(worker);
                    return result;
                });
            }
            while (crew.hasResult()) {
                take(crew.result(), tally, file);
            }
        }
    }

    private void take(BlockResult result, LogTally tally, LogFile file) {
        crew.free(result.buffer());
        meter.add(result.count().rows(), tally.add(result));
        meter.tell(file.bytesRead());
    }
}
