package app.viewership.cli;

import app.viewership.export.ExportFormat;
import app.viewership.export.ExportLayout;
import app.viewership.export.Overwrite;
import app.viewership.export.PartitionBy;
import app.viewership.export.ViewingsFolder;
import app.viewership.query.Explorer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes the viewings of a dataset as a folder for other tools.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the viewings with all their dimensions as a folder that query engines read:"
                    + " year=2021/month=01/day=31/part-0.csv, and a schema.json that says what the columns mean.",
            "A viewing lies in the folder of the day where it counts. Days and times are those of --zone, and without it"
                    + " of the zone of the log, which comes along so."
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--library", paramLabel = "FILE", required = true, description = "The library asked.")
    private Path library = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to; empty, or not there yet.")
    private Path out = Path.of("");

    @Option(
            names = "--partition",
            paramLabel = "FOLDERS",
            split = ",",
            description = "The folders: year,month,day or a part of that; without it, one file.")
    private List<String> partition = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "What the files are: csv, csv.gz or jsonl (default: ${DEFAULT-VALUE}).")
    private String format = "csv";

    @Option(names = "--overwrite", description = "Replaces an earlier export in the folder.")
    private boolean overwrite;

    @Mixin
    private DatasetOption dataset = new DatasetOption();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        selection.check();
        ExportLayout layout = layout();
        Overwrite replace = overwrite ? Overwrite.REPLACE : Overwrite.REFUSE;
        ViewingsFolder.refuseIfPresent(out, replace);
        ViewingsFolder.Written written;
        try (LibraryOption opened = LibraryOption.forReading(library)) {
            Explorer explorer = new Explorer(dataset.of(opened.library()));
            // Times that tell the zone of the log bring it along wherever they are read next.
            selection.usually(LogZone.of(opened.library(), explorer));
            written = ViewingsFolder.write(
                    explorer, selection.question(explorer), selection.bounds(), layout, out, replace);
        }
        console.say(String.format(
                Locale.ROOT,
                "Wrote %,d viewings with %,d s of watch time to %s: %,d %s and schema.json.",
                written.viewings(),
                written.watchSeconds(),
                out,
                written.files(),
                written.files() == 1 ? "file" : "files"));
        return ExitCode.DONE;
    }

    private ExportLayout layout() {
        List<PartitionBy> folders = partition.stream()
                .map(name -> named("--partition", name.strip(), PartitionBy.values(), PartitionBy::id))
                .toList();
        try {
            return new ExportLayout(
                    folders, named("--format", format.strip(), ExportFormat.values(), ExportFormat::id));
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--partition " + String.join(",", partition) + " is upside down: " + e.getMessage());
        }
    }

    private static <T> T named(String option, String name, T[] all, Function<T, String> id) {
        return Arrays.stream(all)
                .filter(each -> id.apply(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUsage(option + " does not know \"" + name + "\"; it takes "
                        + String.join(", ", Arrays.stream(all).map(id).toList()) + "."));
    }
}
