package app.viewership.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// How long a task handed to the JavaFX thread waits while a log is imported on all cores.
final class FreeWindow {

    private FreeWindow() {}

    /// Imports, and prints one line.
    ///
    /// @param args the log, and the library file to make
    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        if (!started.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("JavaFX did not start within 30 s.");
        }
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> {
            try (Explored explored = new Explored(Path.of(args[0]), Path.of(args[1]))) {
                explored.top25();
            }
        });
        List<Double> waits = new ArrayList<>();
        while (!done.isDone()) {
            long handed = System.nanoTime();
            CompletableFuture<Long> begun = new CompletableFuture<>();
            Platform.runLater(() -> begun.complete(System.nanoTime()));
            waits.add((begun.get(30, TimeUnit.SECONDS) - handed) / 1e6);
            TimeUnit.MILLISECONDS.sleep(5);
        }
        done.get();
        waits.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%.1f ms at most in 99 of 100 of %d tries",
                waits.get((int) Math.ceil(waits.size() * 0.99) - 1),
                waits.size());
        Platform.exit();
    }
}
