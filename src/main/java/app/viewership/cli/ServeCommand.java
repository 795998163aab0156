package app.viewership.cli;

import app.viewership.serve.AnswerServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Answers other programs of this machine over HTTP.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Answers over HTTP, as JSON, on the loopback address alone; changes nothing; until Ctrl+C.")
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    private final Console console;

    @Option(names = "--library", paramLabel = "FILE", required = true, description = "The library asked.")
    private Path library = Path.of("");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "5000",
            converter = WholeNumberConverter.class,
            description = "The port; 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private long port;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new WrongUsage("There is no port " + port + "; name one from 0 to " + HIGHEST_PORT + ".");
        }
        try (StopSignal stop = new StopSignal();
                LibraryOption opened = LibraryOption.forReading(library);
                AnswerServer server = AnswerServer.start(opened.library(), (int) port)) {
            console.say("Serving on " + server.url() + " until Ctrl+C.");
            stop.await();
        } catch (InterruptedException e) {
            // Whoever started it wants it to end.
        }
        return ExitCode.DONE;
    }
}
