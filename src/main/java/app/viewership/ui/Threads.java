package app.viewership.ui;

import app.viewership.query.NotEnoughMemory;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Background work on real threads: one a lane, made when first needed, none of which keeps the program alive.
public final class Threads implements Background {

    private final ConcurrentHashMap<String, Lane> lanes = new ConcurrentHashMap<>();

    private static final class Lane {
        final ExecutorService thread;
        final AtomicLong newest = new AtomicLong();

        Lane(String name) {
            thread = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("background-" + name).factory());
        }
    }

    @Override
    public <T extends @Nullable Object> void run(
            String name, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        Lane lane = lanes.computeIfAbsent(name, Lane::new);
        long number = lane.newest.incrementAndGet();
        lane.thread.execute(() -> {
            if (lane.newest.get() != number) {
                return;
            }
            Runnable home = outcome(work, done, failed);
            Platform.runLater(() -> {
                if (lane.newest.get() == number) {
                    home.run();
                }
            });
        });
    }

    private static <T extends @Nullable Object> Runnable outcome(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        try {
            T result = work.call();
            return () -> done.accept(result);
        } catch (Exception e) {
            return () -> failed.accept(e);
        } catch (OutOfMemoryError e) {
            // Too large a log for the heap is something to tell, not to wait for for ever.
            return () -> failed.accept(NotEnoughMemory.of(e));
        } catch (Error e) {
            return () -> failed.accept(new IllegalStateException("Something went wrong.", e));
        }
    }

    @Override
    public void publish(Runnable action) {
        Platform.runLater(action);
    }
}
