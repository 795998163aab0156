package app.viewership.ui.window;

import app.viewership.ui.Background;
import app.viewership.ui.Threads;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Real threads, and whether any of them is still at work: so a journey waits for what it has set going, and for no
/// clock.
final class Watched implements Background {

    private final Background threads = new Threads();
    private final Map<String, Object> atWork = new ConcurrentHashMap<>();

    @Override
    public <T> void run(String lane, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        // The newest of a lane wins, and is the only one that comes home.
        Object ticket = new Object();
        atWork.put(lane, ticket);
        threads.run(lane, work, home(lane, ticket, done), home(lane, ticket, failed));
    }

    private <T> Consumer<T> home(String lane, Object ticket, Consumer<? super T> then) {
        return result -> {
            try {
                then.accept(result);
            } finally {
                atWork.remove(lane, ticket);
            }
        };
    }

    @Override
    public void publish(Runnable action) {
        threads.publish(action);
    }

    /// Whether nothing is under way; asked on the JavaFX thread.
    boolean idle() {
        return atWork.isEmpty();
    }
}
