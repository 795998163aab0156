package app.viewership.ui;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells the JavaFX thread how something goes: however fast the words come, at most one of them waits there, and it is
/// the newest that is heard. May be told from any thread.
///
/// @param <T> a word of it
public final class Newest<T> implements Consumer<T> {
    private final Background background;
    private final Consumer<? super T> hearer;
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();

    /// @param hearer is called on the JavaFX thread
    public Newest(Background background, Consumer<? super T> hearer) {
        this.background = background;
        this.hearer = hearer;
    }

    @Override
    public void accept(T word) {
        if (waiting.getAndSet(word) == null) {
            background.publish(this::tell);
        }
    }

    private void tell() {
        T word = waiting.getAndSet(null);
        if (word != null) {
            hearer.accept(word);
        }
    }
}
