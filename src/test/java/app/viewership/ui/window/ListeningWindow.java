package app.viewership.ui.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.TextField;

/// How long a task handed to the JavaFX thread waits while the whole window listens to live sources, with views that
/// follow. A part of the benchmark.
public final class ListeningWindow {

    private static final int BETWEEN = 5;

    private ListeningWindow() {}

    /// Listens, and prints one line.
    ///
    /// @param args a new folder for the library, the address before the names of the sources, seconds, the names
    public static void main(String[] args) throws Exception {
        List<Double> waits = new ArrayList<>();
        String events;
        try (Desk desk = Desk.at(Path.of(args[0]), 1440, 900)) {
            Hand hand = new Hand(desk);
            hand.click("empty-live");
            for (int i = 3; i < args.length; i++) {
                int row = i - 3;
                String name = args[i];
                if (row > 0) {
                    hand.click("live-add");
                }
                desk.fx(() -> {
                    hand.node("live-name-" + row, TextField.class).setText(name);
                    hand.node("live-address-" + row, TextField.class).setText(args[1] + name);
                });
            }
            hand.click("live-start");
            // Figures are what the thread has most to do with: the page of the sources gives way to them.
            desk.until(() -> desk.model.log().get() != null);
            desk.fx(desk.intake::home);
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(args[2]));
            while (System.nanoTime() < until) {
                long handed = System.nanoTime();
                CompletableFuture<Long> begun = new CompletableFuture<>();
                Platform.runLater(() -> begun.complete(System.nanoTime()));
                waits.add((begun.get(30, TimeUnit.SECONDS) - handed) / 1e6);
                TimeUnit.MILLISECONDS.sleep(BETWEEN);
            }
            events = String.format(
                    Locale.ROOT,
                    "%,d",
                    desk.libraries.library().get().ledger().stream()
                            .mapToLong(entry -> entry.stored())
                            .sum());
            desk.fx(() -> desk.live.quit(() -> {}));
            if (hand.sees("listening-leave")) {
                hand.click("listening-leave");
            }
            desk.keep("live-load");
        }
        waits.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%.1f ms in half, %.1f ms at most in 99 of 100 of %d tries, %.0f ms at most; %s events kept",
                waits.get(waits.size() / 2),
                waits.get((int) Math.ceil(waits.size() * 0.99) - 1),
                waits.size(),
                waits.getLast(),
                events);
        System.exit(0);
    }
}
