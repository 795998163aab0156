package app.viewership.cli;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.FileOutcome;
import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.ingest.ImportReport;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.store.Library;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Imports what a command line names, and says what became of it.
final class Importing {

    private static final Set<Ending> SAID = EnumSet.of(Ending.STORED, Ending.DUPLICATE, Ending.PASSED);

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
        report.files().stream()
                .filter(file -> SAID.contains(file.ending()))
                .map(FileOutcome::account)
                .forEach(console::say);
    }

    /// Says in one sentence what could not be imported, if anything; what holds for several is said once.
    ///
    /// @throws Failure if something could not
    static void failIfAnyFailed(ImportReport report) {
        List<FileOutcome> failed = report.ended(Ending.FAILED);
        if (failed.size() == 1) {
            throw new Failure(failed.getFirst().account());
        }
        if (!failed.isEmpty()) {
            throw new Failure(failed.size() + " of " + report.files().size() + " logs could not be imported: "
                    + failed.stream().map(FileOutcome::account).distinct().collect(Collectors.joining(" ")));
        }
    }
}
