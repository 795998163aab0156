package app.viewership.ingest;

import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.source.Block;
import app.viewership.source.FileHint;
import app.viewership.source.Kind;
import app.viewership.source.LogFile;
import app.viewership.source.LogReader;
import app.viewership.source.RequestLog;
import app.viewership.source.SourceException;
import app.viewership.store.FileInfo;
import app.viewership.store.Intake;
import app.viewership.store.IntakeLog;
import app.viewership.store.IntakeResult;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.store.LibraryException;
import app.viewership.store.LogInfo;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Imports one file, which may hold several logs, in one transaction: all of it or nothing.
final class FileImport {

    private static final Logger LOG = Logger.getLogger(FileImport.class.getName());

    private static final Kind KIND = RequestLog.KIND;

    private final Library library;
    private final ZoneId zone;
    private final Crew crew;
    private final CancelSignal cancel;
    private final Meter meter;

    FileImport(Library library, ZoneId zone, Crew crew, CancelSignal cancel, Meter meter) {
        this.library = library;
        this.zone = zone;
        this.crew = crew;
        this.cancel = cancel;
        this.meter = meter;
    }

    /// What became of each log of the file.
    List<FileOutcome> run(Path path) {
        Outcomes outcomes = new Outcomes(path);
        meter.beginFile(LogFile.name(path));
        try (LogFile file = LogFile.open(path)) {
            outcomes.opened(file);
            List<FileOutcome> ended = run(file, outcomes);
            meter.endFile(file.bytes());
            return ended;
        } catch (SourceException | LibraryException e) {
            return outcomes.all(Ending.FAILED, e.getMessage());
        } catch (UncheckedIOException e) {
            LOG.log(Level.WARNING, "Rejected rows could not be put aside", e);
            return outcomes.all(
                    Ending.FAILED,
                    LogFile.name(path) + " was not stored: its rejected rows found no room in "
                            + System.getProperty("java.io.tmpdir") + ". Make room there and import it again.");
        } catch (CancellationException e) {
            return outcomes.all(Ending.CANCELLED, "Cancelled; nothing of it was stored.");
        }
    }

    private List<FileOutcome> run(LogFile file, Outcomes outcomes) throws SourceException {
        if (library.holdsSize(file.bytes())) {
            String sha256 = LogFile.sha256(file.path(), cancel::cancelled);
            Optional<LedgerEntry> earlier =
                    library.holding(sha256, KIND.id(), KIND.events().id(), null);
            if (earlier.isPresent()) {
                return outcomes.duplicate(sha256, earlier.get());
            }
        }
        FileInfo info = new FileInfo(
                LogFile.name(file.path()),
                file.path().toAbsolutePath().toString(),
                file.bytes());
        try (Intake intake = library.begin(info)) {
            for (String entry : file.entries()) {
                LogTally tally;
                try {
                    tally = read(file, entry, intake);
                } catch (SourceException e) {
                    return outcomes.failed(entry, e.getMessage());
                } finally {
                    // No thread may ask the intake for a code once it is closed.
                    crew.clear();
                }
                if (tally.stored() == 0) {
                    return outcomes.nothingKept(entry, file.sha256(cancel::cancelled), tally);
                }
                tally.finish();
            }
            String sha256 = file.sha256(cancel::cancelled);
            crew.requireGoing();
            return switch (intake.commit(sha256)) {
                case IntakeResult.Stored stored -> outcomes.stored(stored.entries());
                case IntakeResult.Duplicate duplicate -> outcomes.duplicate(sha256, duplicate.earlier());
            };
        }
    }

    /// Reads a log to its end.
    private LogTally read(LogFile file, @Nullable String entry, Intake intake) throws SourceException {
        meter.beginLog(file.nameOf(entry));
        try (LogReader log = file.read(KIND, KIND.events(), entry, cancel::cancelled)) {
            IntakeLog into = intake.log(new LogInfo(
                    entry, KIND.id(), KIND.events().id(), log.encoding(), log.delimiter(), zone.getId(), null));
            LogTally tally = new LogTally(into, crew::requireGoing, log.headerLines(), log.blankBefore());
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
                        BlockWorker known = idle.poll();
                        BlockWorker worker = known == null ? new BlockWorker(KIND, log, zone, FileHint.of(file.path()), into) : known;
                        BlockResult result = worker.work(work);
                        idle.add(worker);
                        return result;
                    });
                }
                while (crew.hasResult()) {
                    take(crew.result(), tally, file);
                }
            }
            return tally;
        }
    }

    private void take(BlockResult result, LogTally tally, LogFile file) {
        crew.free(result.buffer());
        meter.add(result.count().rows(), tally.add(result));
        meter.tell(file.bytesRead());
    }
}
