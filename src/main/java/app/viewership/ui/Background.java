package app.viewership.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one seam for work that must not stop the window. Computing happens off the JavaFX thread, publishing on it: two
/// pieces of code, never mixed. Tests run both on their own thread.
public interface Background {

    /// Runs `work` off the JavaFX thread, then one of `done` and `failed` on it. Within a lane works run one after
    /// another, and the newest wins: what waits is skipped, and what still runs is thrown away when it comes home.
    ///
    /// @param lane what the work is about, `answer`; lanes do not wait for each other
    <T extends @Nullable Object> void run(
            String lane, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

    /// Runs `action` on the JavaFX thread, soon; from any thread. For progress, by the batch and never by the row.
    void publish(Runnable action);
}
