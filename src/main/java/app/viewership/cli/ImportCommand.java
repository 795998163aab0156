package app.viewership.cli;

import app.viewership.ingest.ImportPeriod;
import app.viewership.ingest.ImportReport;
import app.viewership.ingest.ImportSettings;
import app.viewership.source.Kinds;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings logs into a library.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Brings logs into a library, each file whole or not at all.")
final class ImportCommand implements Callable<Integer> {
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Console console;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "Sources, or folders of them: .csv, .tsv, .json, .jsonl, .log, .stream, each plain, .gz or in a .zip.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = "--library",
            paramLabel = "FILE",
            required = true,
            description = "The library; made where there is none.")
    private Path library = Path.of("");

    @Mixin
    private LogZoneOption logZone = new LogZoneOption();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What all inputs are, where they could be two things: requests, play-events, …; each is"
                    + " recognised by its content otherwise.")
    private @Nullable String kind;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description =
                    "Reads no events whose path tells an earlier day, such as 2021-01-31/play_events_2021-01-31_07;"
                            + " records, such as a schedule, come in whatever their day.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "Reads no events whose path tells this day or a later one.")
    private @Nullable LocalDate to;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ImportSettings settings = settings();
        try (LibraryOption opened = LibraryOption.forImport(library)) {
            ImportReport report = Importing.run(opened.library(), inputs, settings, console);
            Importing.say(report, inputs, console);
            Notes.missing(opened.library(), console.out());
            Importing.failIfAnyFailed(report);
            opened.succeeded();
        }
        return ExitCode.DONE;
    }

    private ImportSettings settings() {
        if (kind != null && Kinds.of(kind).isEmpty()) {
            throw new WrongUsage("There is no kind " + kind + "; there are " + Kinds.ids() + ".");
        }
        if (from == null && to == null) {
            return new ImportSettings(logZone.zone(), kind, null);
        }
        LocalDate first = Objects.requireNonNullElse(from, LocalDate.EPOCH);
        LocalDate end = Objects.requireNonNullElse(to, LATEST);
        if (!first.isBefore(end)) {
            throw new WrongUsage("There is no day from " + first + " to " + end + "; --to must be later than --from.");
        }
        return new ImportSettings(logZone.zone(), kind, new ImportPeriod(first, end));
    }
}
