package app.viewership.cli;

import app.viewership.export.NewFile;
import app.viewership.export.Overwrite;
import app.viewership.source.sample.SampleLog;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes a sample log.
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Makes a sample log: a night of a streaming service that does not exist.")
final class SampleCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "250000",
            converter = WholeNumberConverter.class,
            description = "Rows beside the header (default: ${DEFAULT-VALUE}).")
    private long rows;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            converter = WholeNumberConverter.class,
            description = "The same rows and seed give the same log, anywhere (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to; packed where the name ends in .gz or .zip.")
    private Path out = Path.of("");

    @Option(names = "--overwrite", description = "Replaces a file that is there.")
    private boolean overwrite;

    SampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (rows < 0) {
            throw new WrongUsage("A log cannot have " + rows + " rows; ask for 0 or more.");
        }
        SampleLog log = new SampleLog(rows, seed);
        String name = String.valueOf(out.toAbsolutePath().normalize().getFileName());
        NewFile.write(out, overwrite ? Overwrite.REPLACE : Overwrite.REFUSE, to -> log.writeTo(to, name));
        console.say(String.format(Locale.ROOT, "Wrote %,d rows to %s.", rows, out));
        return ExitCode.DONE;
    }
}
