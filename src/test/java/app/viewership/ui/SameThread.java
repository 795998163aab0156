package app.viewership.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Background work for tests: all of it at once, on the thread that asks.
public final class SameThread implements Background {
    @Override
    public <T> void run(String lane, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return;
        }
        done.accept(result);
    }

    @Override
    public void publish(Runnable action) {
        action.run();
    }
}
