package app.viewership.cli;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.FileOutcome;
import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.ingest.ImportReport;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.store.CaptureChanges;
import app.viewership.store.Library;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// Imports what a command line names, and says what became of it.
final class Importing {

    private Importing() {}

    static ImportReport run(Library library, List<Path> inputs, ZoneId logZone, Console console) {
        return run(library, inputs, new ImportSettings(logZone), console);
    }

    static ImportReport run(Library library, List<Path> inputs, ImportSettings settings, Console console) {
        if (inputs.isEmpty()) {
            return new ImportReport(settings, List.of(), 0);
        }
        try (ProgressLine progress = new ProgressLine(console)) {
            return new Importer(library, settings).run(inputs, progress, new CancelSignal());
        }
    }

    /// Says of each log that came in, or was there before, how it went.
    static void say(ImportReport report, Console console) {
        for (FileOutcome file : report.files()) {
            if (file.ending() == Ending.STORED) {
                console.say(String.format(
                        Locale.ROOT,
                        "%s: %,d %s read = %,d stored + %,d rejected + %,d blank; %s.",
                        file.name(),
                        file.lines(),
                        file.lines() == 1 ? "row" : "rows",
                        file.stored(),
                        file.rejected(),
                        file.blank(),
                        more(file)));
            } else if (file.ending() == Ending.DUPLICATE || file.ending() == Ending.PASSED) {
                console.say(sentence(file));
            }
        }
    }

    /// What the sum does not tell: of records what is new, of events how many build nothing.
    private static String more(FileOutcome file) {
        CaptureChanges changes = file.changes();
        return changes == null
                ? String.format(Locale.ROOT, "stored with an unusable status: %,d", file.unusable())
                : String.format(
                        Locale.ROOT,
                        "%s: %,d added, %,d changed, %,d no longer there",
                        file.part(),
                        changes.added(),
                        changes.changed(),
                        changes.gone());
    }

    /// Says in one sentence what could not be imported, if anything.
    ///
    /// @throws Failure if something could not
    static void failIfAnyFailed(ImportReport report) {
        List<FileOutcome> failed = report.ended(Ending.FAILED);
        if (failed.size() == 1) {
            throw new Failure(sentence(failed.getFirst()));
        }
        if (!failed.isEmpty()) {
            throw new Failure(failed.size() + " of " + report.files().size() + " logs could not be imported: "
                    + failed.stream().map(Importing::sentence).collect(Collectors.joining(" ")));
        }
    }

    private static String sentence(FileOutcome file) {
        return Objects.requireNonNullElse(file.sentence(), file.name() + " could not be imported.");
    }
}
