package app.viewership.ui.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ListeningWindow() {}

    /// When a task began, and how long the thread had worked until then; both in nanoseconds.
    private record Begun(long time, long cpu) {}

    /// Listens, and prints one line.
    ///
    /// @param args a new folder for the library, the address before the names of the sources, seconds, the names
    public static void main(String[] args) throws Exception {
        List<Double> waits = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        Begun before = null;
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
                CompletableFuture<Begun> begun = new CompletableFuture<>();
                Platform.runLater(
                        () -> begun.complete(new Begun(System.nanoTime(), THREADS.getCurrentThreadCpuTime())));
                Begun at = begun.get(30, TimeUnit.SECONDS);
                waits.add((at.time() - handed) / 1e6);
                if (before != null) {
                    work.add((at.cpu() - before.cpu()) / 1e6);
                }
                before = at;
                TimeUnit.MILLISECONDS.sleep(BETWEEN);
            }
            events = String.format(
                    Locale.ROOT,
                    "%,d",
                    desk.libraries.library().get().ledger().stream()
                            .mapToLong(entry -> entry.stored())
                            .sum());
            desk.keep("live-load");
            CompletableFuture<Void> stopped = new CompletableFuture<>();
            desk.fx(() -> desk.live.quit(() -> stopped.complete(null)));
            if (hand.sees("listening-leave")) {
                hand.fire("listening-leave");
            }
            stopped.get(30, TimeUnit.SECONDS);
        }
        waits.sort(null);
        double all = work.stream().mapToDouble(each -> each).sum();
        work.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%.1f ms in half, %.1f ms at most in 99 of 100 of %d tries, %.0f ms at most; its own work between two"
                        + " tries %.1f ms at most in 99 of 100, %.0f ms at most, %.0f ms in all; %s events kept",
                waits.get(waits.size() / 2),
                of(waits),
                waits.size(),
                waits.getLast(),
                of(work),
                work.getLast(),
                all,
                events);
        System.exit(0);
    }

    private static double of(List<Double> sorted) {
        return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
    }
}
