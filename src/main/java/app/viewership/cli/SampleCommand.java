package app.viewership.cli;

import app.viewership.export.NewFile;
import app.viewership.export.NewFolder;
import app.viewership.export.Overwrite;
import app.viewership.source.sample.SampleSource;
import app.viewership.source.sample.SampleSource.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes a sample of a kind of source.
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Makes a sample of a service that does not exist: a night of its request log, or a folder of"
                + " another kind.")
final class SampleCommand implements Callable<Integer> {
    /// What is at the top of the folders that are made.
    private static final Pattern OWN =
            Pattern.compile("schedule|\\d{4}-\\d{2}-\\d{2}|[a-z]+\\.(jsonl|json|csv|stream)");

    private final Console console;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "requests",
            description = "The kind: requests, play-events, movie-streams, app-activity or live"
                    + " (default: ${DEFAULT-VALUE}).")
    private String kind = "";

    @Option(
            names = "--rows",
            paramLabel = "N",
            converter = WholeNumberConverter.class,
            description = "Rows beside the header, or events of all files together (default: 250000; of movie-streams"
                    + " 10000, of app-activity 100000, of live 6000).")
    private @Nullable Long rows;

    @Option(
            names = "--days",
            paramLabel = "N",
            converter = WholeNumberConverter.class,
            description = "Days that a folder covers (default: 28; of movie-streams and app-activity 31, of live 1).")
    private @Nullable Long days;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            converter = WholeNumberConverter.class,
            description = "The same size and seed give the same sample, anywhere (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FILE|DIR",
            required = true,
            description =
                    "Where to: a file, packed where its name ends in .gz or .zip; or a folder that is empty or not"
                            + " there yet.")
    private Path out = Path.of("");

    @Option(names = "--overwrite", description = "Replaces a file, or a sample, that is there.")
    private boolean overwrite;

    SampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SampleSource source = SampleSource.of(kind)
                .orElseThrow(() -> new WrongUsage("There is no sample of the kind \"" + kind + "\"; there are "
                        + String.join(
                                ", ",
                                SampleSource.ALL.stream()
                                        .map(SampleSource::kind)
                                        .toList())
                        + "."));
        Size size = size(source);
        String name = String.valueOf(out.toAbsolutePath().normalize().getFileName());
        Overwrite replace = overwrite ? Overwrite.REPLACE : Overwrite.REFUSE;
        if (source.isFile()) {
            NewFile.write(out, replace, to -> source.write(size, name, path -> to));
        } else {
            NewFolder.write(
                    out,
                    replace,
                    own -> OWN.matcher(own).matches(),
                    folder -> source.write(size, name, path -> file(folder.resolve(path))));
        }
        console.say(String.format(Locale.ROOT, "Wrote %,d rows to %s.", size.rows(), out));
        return ExitCode.DONE;
    }

    private Size size(SampleSource source) {
        Size usual = source.usual();
        if (days != null && source.isFile()) {
            throw new WrongUsage("A sample of the kind " + kind + " is one night; it takes no --days.");
        }
        try {
            return new Size(
                    rows == null ? usual.rows() : rows,
                    days == null ? usual.days() : Math.clamp(days, 0, Integer.MAX_VALUE),
                    seed);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(String.valueOf(e.getMessage()));
        }
    }

    private static OutputStream file(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.newOutputStream(file);
    }
}
