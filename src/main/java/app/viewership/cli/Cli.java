package app.viewership.cli;

import app.viewership.export.ExportException;
import app.viewership.query.NotEnoughMemory;
import app.viewership.query.UnknownName;
import app.viewership.source.Foreseen;
import app.viewership.store.Unfinished;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The program without a window.
public final class Cli {
    /// The first words that ask for a command and not for the window.
    public static final Set<String> COMMANDS =
            Set.of("report", "import", "query", "export", "sample", "fetch", "listen", "serve", "help");

    private static final Logger LOG = Logger.getLogger(Cli.class.getName());
    private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\R\\s*");

    private Cli() {}

    /// Runs one command: 0 done, 1 failed with one sentence on `err`, 2 wrong usage with one sentence on `err`.
    ///
    /// @param terminal whether somebody watches; then a line on `err` tells how far an import is
    public static int run(String[] args, PrintStream out, PrintStream err, boolean terminal) {
        Console console = new Console(out, err, terminal);
        CommandLine query = new CommandLine(new QueryCommand(console));
        query.getCommandSpec().usageMessage().footer(QueryCommand.names());
        CommandLine commands = new CommandLine(new Viewership())
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(query)
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new SampleCommand(console))
                .addSubcommand(new FetchCommand(console))
                .addSubcommand(new ListenCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new CommandLine.HelpCommand());
        // A file or a user agent may begin with @; it is a name, and no list of further words.
        commands.setExpandAtFiles(false)
                .registerConverter(Path.class, new PathConverter())
                .setOut(new PrintWriter(out, true, console.charset()))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(terminal)
                .setParameterExceptionHandler((e, words) -> wrongUsage(console, e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(console, e));
        try {
            return commands.execute(args);
        } catch (OutOfMemoryError e) {
            console.err().println(NotEnoughMemory.of(e).sentence());
            return ExitCode.FAILED;
        }
    }

    private static int wrongUsage(Console console, ParameterException e) {
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println(sentence(oneLine(e)) + " See " + name + " --help.");
        return ExitCode.WRONG_USAGE;
    }

    /// Says what went wrong.
    ///
    /// @return the exit code
    static int failed(Console console, Exception e) {
        if (Unfinished.isEnding() && isOfTheEnd(e)) {
            // It failed because what it wrote was taken away from it, which is no news.
            return ExitCode.FAILED;
        }
        console.err().println(sentence(oneLine(e)));
        return switch (e) {
            case WrongUsage wrong -> ExitCode.WRONG_USAGE;
            case UnknownName unknown -> ExitCode.WRONG_USAGE;
            case Foreseen known -> ExitCode.FAILED;
            case IOException known -> ExitCode.FAILED;
            default -> {
                // Nobody foresaw it: whoever mends it needs to see where it came from.
                LOG.log(Level.FINE, "The command ended early", e);
                yield ExitCode.FAILED;
            }
        };
    }

    /// Whether this is how it fails to write what is being taken away: something is not there any more. Anything else,
    /// such as a full disk, went wrong by itself, and somebody must hear of it; so what a library or a service could
    /// not do, for what came last was not kept.
    static boolean isOfTheEnd(Exception e) {
        boolean writing = e instanceof ExportException || e instanceof IOException || e instanceof UncheckedIOException;
        boolean gone = e instanceof CancellationException;
        for (Throwable why = writing ? e : null; why != null && !gone; why = why.getCause()) {
            gone = why instanceof NoSuchFileException
                    || why instanceof FileNotFoundException
                    || why instanceof DirectoryNotEmptyException
                    || why instanceof ClosedChannelException
                    || why instanceof CancellationException;
        }
        return gone;
    }

    private static String oneLine(Exception e) {
        String message = e.getMessage();
        return message == null
                ? "The program failed: " + e.getClass().getSimpleName()
                : LINE_ENDS.matcher(message.strip()).replaceAll(" ");
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
