package app.viewership.cli;

import app.viewership.ingest.ImportReport;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings logs into a library.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Brings logs into a library, each file whole or not at all.")
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Logs, or folders of logs: .csv, .tsv, .csv.gz, .csv.zip.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = "--library",
            paramLabel = "FILE",
            required = true,
            description = "The library; made where there is none.")
    private Path library = Path.of("");

    @Option(
            names = "--log-zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            converter = ZoneConverter.class,
            description = "The zone of the times in the logs (default: ${DEFAULT-VALUE}).")
    private ZoneId logZone = ZoneOffset.UTC;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (LibraryOption opened = LibraryOption.forImport(library)) {
            ImportReport report = Importing.run(opened.library(), inputs, logZone, console);
            Importing.say(report, console);
            Importing.failIfAnyFailed(report);
        }
        return ExitCode.DONE;
    }
}
