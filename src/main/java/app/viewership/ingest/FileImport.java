package app.viewership.ingest;

import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.source.ExportedZone;
import app.viewership.source.LogFile;
import app.viewership.source.SourceException;
import app.viewership.store.FileInfo;
import app.viewership.store.Intake;
import app.viewership.store.IntakeResult;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.store.LibraryException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Imports one file, which may hold several logs, in one transaction: all of it or nothing.
final class FileImport {

    private static final Logger LOG = Logger.getLogger(FileImport.class.getName());

    private final Library library;
    private final Crew crew;
    private final CancelSignal cancel;
    private final Meter meter;
    private final LogImport logs;

    FileImport(Library library, LogImport logs, Crew crew, CancelSignal cancel, Meter meter) {
        this.library = library;
        this.logs = logs;
        this.crew = crew;
        this.cancel = cancel;
        this.meter = meter;
    }

    /// What became of each log of the file.
    List<FileOutcome> run(FileStart start) {
        Path path = start.path();
        Outcomes outcomes = new Outcomes(path);
        meter.beginFile(LogFile.name(path));
        try (start) {
            start.await(crew);
            LogFile file = start.file();
            outcomes.opened(file);
            List<FileOutcome> ended = run(start, file, outcomes);
            meter.endFile(file.bytes().orElse(0));
            return ended;
        } catch (SourceException | LibraryException e) {
            return outcomes.all(Ending.FAILED, Reason.of(e));
        } catch (UncheckedIOException e) {
            LOG.log(Level.WARNING, "Rejected rows could not be put aside", e);
            return outcomes.all(
                    Ending.FAILED,
                    new Reason(
                            LogFile.name(path),
                            "was not stored: its rejected rows found no room in "
                                    + System.getProperty("java.io.tmpdir")
                                    + ". Make room there and import it again."));
        } catch (CancellationException e) {
            return outcomes.all(Ending.CANCELLED, Reason.of("Cancelled; nothing of it was stored."));
        }
    }

    private List<FileOutcome> run(FileStart start, LogFile file, Outcomes outcomes) throws SourceException {
        List<LogPlan> plans = new ArrayList<>();
        List<FileOutcome> empty = new ArrayList<>();
        for (String entry : file.entries()) {
            try {
                plans.add(start.plan(entry));
            } catch (SourceException e) {
                if (!e.isWithoutRows()) {
                    return outcomes.failed(entry, Reason.of(e));
                }
                empty.add(outcomes.empty(entry, Reason.of(e)));
            }
        }
        if (plans.isEmpty()) {
            return empty;
        }
        outcomes.planned(plans);
        List<FileOutcome> all = new ArrayList<>(run(start, file, plans, outcomes));
        all.addAll(empty);
        return all;
    }

    private List<FileOutcome> run(FileStart start, LogFile file, List<LogPlan> plans, Outcomes outcomes)
            throws SourceException {
        if (!start.isRead() && file.bytes().stream().anyMatch(library.contents()::holdsSize)) {
            String sha256 = start.sha256();
            Optional<LedgerEntry> earlier = library.contents()
                    .duplicateOf(sha256, plans.stream().map(LogPlan::sort).toList());
            if (earlier.isPresent()) {
                return outcomes.duplicate(sha256, earlier.get());
            }
        }
        FileInfo info = new FileInfo(
                LogFile.name(file.path()),
                file.path().toAbsolutePath().toString(),
                file.bytes().orElse(0));
        try (Intake intake = library.begin(info)) {
            for (LogPlan plan : plans) {
                LogTally tally;
                try {
                    tally = logs.read(start, plan, intake);
                } catch (SourceException e) {
                    return outcomes.failed(plan.entry(), Reason.of(e));
                } finally {
                    // No thread may ask the intake for a code once it is closed.
                    crew.clear();
                }
                boolean kept = tally.stored() > 0
                        || (tally.rejected() > 0 && plan.what().part().format().isKeptForItsRejects());
                if (!kept) {
                    return outcomes.nothingKept(plan.entry(), file.sha256(cancel::cancelled), tally);
                }
                tally.finish(ExportedZone.of(file.path(), plan.what().kind()));
            }
            String sha256 = file.sha256(cancel::cancelled);
            crew.requireGoing();
            return switch (intake.commitSoon(sha256)) {
                case IntakeResult.Stored stored -> outcomes.stored(stored.entries());
                case IntakeResult.Duplicate duplicate -> outcomes.duplicate(sha256, duplicate.earlier());
            };
        }
    }
}
