package app.viewership.cli;

import app.viewership.export.CapturedFolder;
import app.viewership.export.ExportFormat;
import app.viewership.export.ExportLayout;
import app.viewership.export.Overwrite;
import app.viewership.export.PartitionBy;
import app.viewership.export.ViewingsFolder;
import app.viewership.query.Explorer;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
            description = "What the files are: csv, csv.gz or jsonl (default: csv).")
    private @Nullable String format;

    @Option(
            names = "--as-captured",
            description = "Writes instead what live sources sent, byte for byte, a file for each time that a source was"
                    + " listened to; an import of these files gives the same events. Only behind a message within"
                    + " which a connection broke off stand two line ends that did not come, to keep the next apart.")
    private boolean asCaptured;

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
        if (asCaptured) {
            return captured();
        }
        selection.check();
        ExportLayout layout = layout();
        Overwrite replace = overwrite ? Overwrite.REPLACE : Overwrite.REFUSE;
        ViewingsFolder.refuseIfPresent(out, replace);
        ViewingsFolder.Written written;
        try (LibraryOption opened = LibraryOption.forReading(library)) {
            Explorer explorer = new Explorer(dataset.of(opened.library()));
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

    private int captured() {
        if (format != null || overwrite || !partition.isEmpty() || selection.narrows()) {
            throw new WrongUsage("--as-captured writes all bytes as they were kept; it takes no --format, --partition,"
                    + " --overwrite, period or filter.");
        }
        try (LibraryOption opened = LibraryOption.forReading(library)) {
            Library from = opened.library();
            String kind = dataset.kind(from.kinds()).id();
            List<LedgerEntry> logs = CapturedFolder.logs(from, kind);
            if (logs.isEmpty()) {
                throw new Failure("No bytes of " + kind
                        + " are kept: what came from files is in them, and what was listened to sent nothing.");
            }
            CapturedFolder.write(from, logs, out);
            console.say(String.format(
                    Locale.ROOT,
                    "Wrote %,d bytes as they were kept to %s: %s.",
                    logs.stream().mapToLong(LedgerEntry::size).sum(),
                    out,
                    String.join(", ", logs.stream().map(LedgerEntry::name).toList())));
        }
        return ExitCode.DONE;
    }

    private ExportLayout layout() {
        List<PartitionBy> folders = partition.stream()
                .map(name -> named("--partition", name.strip(), PartitionBy.values(), PartitionBy::id))
                .toList();
        try {
            return new ExportLayout(
                    folders,
                    named(
                            "--format",
                            format == null ? "csv" : format.strip(),
                            ExportFormat.values(),
                            ExportFormat::id));
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
