package app.viewership.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NewestTest {
    private final List<Runnable> published = new ArrayList<>();
    private final List<Integer> heard = new ArrayList<>();
    private final Newest<Integer> newest = new Newest<>(new Waiting(), heard::add);

    /// Keeps what is published until the thread has time.
    private final class Waiting implements Background {
        @Override
        public <T> void run(
                String lane, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            throw new UnsupportedOperationException(lane);
        }

        @Override
        public void publish(Runnable action) {
            published.add(action);
        }
    }

    @Test
    void ofManyWordsOneWaitsAndTheNewestIsHeard() {
        newest.accept(1);
        newest.accept(2);
        newest.accept(3);

        assertThat(published).hasSize(1);
        published.removeFirst().run();

        assertThat(heard).containsExactly(3);
    }

    @Test
    void whatComesAfterAWordWasHeardIsHeardToo() {
        newest.accept(1);
        published.removeFirst().run();
        newest.accept(2);
        published.removeFirst().run();

        assertThat(heard).containsExactly(1, 2);
    }
}
