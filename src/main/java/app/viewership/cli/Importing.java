package app.viewership.cli;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.FileOutcome;
import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.ingest.ImportReport;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.ingest.RowSums;
import app.viewership.store.Library;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Imports what a command line names, and says what became of it.
final class Importing {

    private static final Set<Ending> SAID = EnumSet.of(Ending.STORED, Ending.DUPLICATE, Ending.PASSED, Ending.EMPTY);

    /// More logs than this are told in one sum.
    private static final int MANY = 20;

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

    /// Says of each log that came in, or was there before, how it went. Of many only those of which there is something
    /// to say, and what all come to.
    ///
    /// @param inputs what was named: files in a folder are called by where they are in it
    static void say(ImportReport report, List<Path> inputs, Console console) {
        List<FileOutcome> said = report.files().stream()
                .filter(file -> SAID.contains(file.ending()))
                .toList();
        boolean many = files(report) > MANY;
        said.stream()
                .filter(file -> !many || file.rows().rejected() > 0 || file.ending() == Ending.PASSED)
                .map(file -> account(file, inputs))
                .forEach(console::say);
        if (many) {
            console.say(total(report));
        }
        if (report.settings().period() != null
                && report.passed() > 0
                && report.ended(Ending.STORED).isEmpty()
                && report.ended(Ending.DUPLICATE).isEmpty()) {
            console.say("No events of the days asked for; nothing came in.");
        }
    }

    private static String account(FileOutcome file, List<Path> inputs) {
        return inputs.stream()
                .filter(input -> !file.path().equals(input) && file.path().startsWith(input))
                .findFirst()
                .map(input -> input.relativize(file.path()).getParent())
                .map(folder -> file.account(folder + File.separator + file.name()))
                .orElseGet(file::account);
    }

    private static String total(ImportReport report) {
        RowSums rows = report.rows();
        String total = String.format(
                Locale.ROOT,
                "%,d files: %,d rows read = %,d stored + %,d rejected + %,d blank; building no viewing: %,d.",
                files(report),
                rows.lines(),
                rows.stored(),
                rows.rejected(),
                rows.blank(),
                rows.unusable());
        int known = report.ended(Ending.DUPLICATE).size();
        int empty = report.ended(Ending.EMPTY).size();
        return total
                + (known == 0 ? "" : String.format(Locale.ROOT, " In the library already: %,d.", known))
                + (empty == 0 ? "" : String.format(Locale.ROOT, " With a header and no rows: %,d.", empty));
    }

    /// What was passed by is told in one sentence, and is no file of the sum.
    private static int files(ImportReport report) {
        return report.files().size() - report.ended(Ending.PASSED).size();
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
