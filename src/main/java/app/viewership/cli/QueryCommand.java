package app.viewership.cli;

import app.viewership.export.Table;
import app.viewership.export.TableCsv;
import app.viewership.query.Answer;
import app.viewership.query.Explorer;
import app.viewership.query.Grain;
import app.viewership.query.Measure;
import app.viewership.query.Question;
import app.viewership.query.Thresholds;
import app.viewership.source.Dimension;
import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Prints one table of a library as CSV.
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Prints a table as CSV: the dimensions, then the measures; largest first by the first measure.")
final class QueryCommand implements Callable<Integer> {
    private static final String TIME = "time";

    /// A day: nobody is reached by more.
    private static final int MOST_MINUTES = 24 * 60;

    private final Console console;

    @Option(names = "--library", paramLabel = "FILE", required = true, description = "The library asked.")
    private Path library = Path.of("");

    @Option(
            names = "--by",
            paramLabel = "DIM",
            split = ",",
            description = "What the rows are, by the dimensions of the dataset, as listed below; several with commas"
                    + " between them.")
    private List<String> by = new ArrayList<>();

    @Option(
            names = "--measure",
            paramLabel = "M",
            split = ",",
            required = true,
            description =
                    "What is counted, as listed below; several with commas between them. Headers repeat the names asked"
                            + " for.")
    private List<String> measures = new ArrayList<>();

    @Option(
            names = "--grain",
            paramLabel = "GRAIN",
            converter = GrainConverter.class,
            description = "Adds buckets of time to the rows: minute, five-minutes, quarter-hour, hour, day, week,"
                    + " month, year.")
    private @Nullable Grain grain;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = WholeNumberConverter.class,
            description = "At most so many rows; without it, all of them.")
    private long limit = Integer.MAX_VALUE;

    @Option(
            names = "--reach",
            paramLabel = "MINUTES",
            defaultValue = "3",
            converter = WholeNumberConverter.class,
            description = "Minutes in one piece from which a viewer counts as reached (default: ${DEFAULT-VALUE}).")
    private long reach;

    @Option(
            names = "--completion",
            paramLabel = "PERCENT",
            defaultValue = "90",
            converter = WholeNumberConverter.class,
            description = "Share of the runtime from which a viewing counts as completed (default: ${DEFAULT-VALUE}).")
    private long completion;

    @Mixin
    private DatasetOption dataset = new DatasetOption();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        selection.check();
        if (limit < 1) {
            throw new WrongUsage("A table cannot have " + limit + " rows; --limit must be at least 1.");
        }
        Thresholds thresholds = thresholds();
        List<String> asked = once("--measure", measures);
        List<String> dimensions = dimensions();
        try (LibraryOption opened = LibraryOption.forReading(library)) {
            Explorer explorer = new Explorer(dataset.of(opened.library()));
            if (dimensions.isEmpty()) {
                throw new WrongUsage("Say what the rows are: --by "
                        + explorer.dataset().kind().drillPath().getFirst() + ", or --grain hour.");
            }
            List<Measure> counted = asked.stream()
                    .map(name -> Measure.of(name, explorer.dataset().kind()))
                    .toList();
            Question selected = selection.question(explorer);
            Question question =
                    selected.with(selected.rule().with(thresholds)).withLimit((int) Math.min(limit, Integer.MAX_VALUE));
            Notes.missing(opened.library(), explorer.dataset().kind(), console.err());
            Answer answer = explorer.group(question, dimensions, counted, grain);
            if (answer.selected() == 0) {
                Notes.emptied(explorer, question, console.err());
            }
            Notes.remarks(explorer, answer, console.err());
            print(answer.called(asked));
        }
        return ExitCode.DONE;
    }

    /// What can be asked of which dataset: what stands below the options.
    static String[] names() {
        List<String> lines = new ArrayList<>(List.of("%nDimensions, and of all datasets time, hour_of_day, weekday:"));
        for (Kind kind : Kinds.SOURCES) {
            lines.add("  " + kind.id() + ": "
                    + kind.dimensions().stream().map(Dimension::id).collect(Collectors.joining(", ")));
        }
        lines.add("Exported viewings have those of their kind.%nMeasures, where they say something about the dataset:");
        lines.add("  " + Arrays.stream(Measure.values()).map(Measure::queryName).collect(Collectors.joining(", ")));
        lines.add(Kinds.SOURCES.stream()
                .filter(Measure.AMOUNT::fits)
                .map(kind -> Measure.amount(kind) + " of " + kind.id())
                .collect(Collectors.joining(", ", "Of these amount may be called by what it is: ", ".")));
        return lines.toArray(String[]::new);
    }

    private Thresholds thresholds() {
        if (reach < 0 || reach > MOST_MINUTES || completion < 0 || completion > 100) {
            throw new WrongUsage("--reach takes 0 to " + MOST_MINUTES + " minutes, --completion 0 to 100 per cent.");
        }
        Thresholds usual = Thresholds.DEFAULT;
        return new Thresholds((int) reach, (int) completion, usual.bingeEpisodes(), usual.bingePercent());
    }

    /// The names that an option lists; one named twice would give two columns of one name.
    private static List<String> once(String option, List<String> names) {
        List<String> once = new ArrayList<>();
        for (String each : names) {
            String name = each.strip();
            if (once.contains(name)) {
                throw new WrongUsage("\"" + name + "\" is named twice with " + option + "; name it once.");
            }
            once.add(name);
        }
        return once;
    }

    private List<String> dimensions() {
        List<String> dimensions = once("--by", by);
        if (grain != null && !dimensions.contains(TIME)) {
            dimensions.add(TIME);
        }
        return dimensions;
    }

    private void print(Answer answer) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(console.out(), console.charset()));
        TableCsv.print(Table.of(answer), writer);
        writer.flush();
    }
}
