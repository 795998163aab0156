package app.viewership.cli;

import app.viewership.serve.AnswerServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Answers other programs of this machine over HTTP.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Answers over HTTP, as JSON, on the loopback address alone; changes nothing; until Ctrl+C.")
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    /// How long the end of the program waits until the library is closed.
    private static final int PATIENCE_SECONDS = 10;

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
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Thread atTheEnd = new Thread(() -> stop(stop, closed), "stop serving");
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        try (LibraryOption opened = LibraryOption.forReading(library);
                AnswerServer server = AnswerServer.start(opened.library(), (int) port)) {
            console.say("Serving on " + server.url() + " until Ctrl+C.");
            stop.await();
        } catch (InterruptedException e) {
            // Whoever started it wants it to end.
        } finally {
            closed.countDown();
            forget(atTheEnd);
        }
        return ExitCode.DONE;
    }

    private static void stop(CountDownLatch stop, CountDownLatch closed) {
        stop.countDown();
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread atTheEnd) {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // The program is ending; that is why it stopped.
        }
    }
}
