package app.viewership.ui.live;

import app.viewership.service.Ending;
import app.viewership.service.Listening;
import app.viewership.service.LiveKeeping;
import app.viewership.service.SourceState;
import app.viewership.store.Library;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A listening and what keeps it, from start to end. Beginning and ending take their time, and are not for the JavaFX
/// thread; asking is.
final class Run {
    private final LiveKeeping keeping;
    private final Listening listening;
    private final AtomicBoolean news;

    private Run(LiveKeeping keeping, Listening listening, AtomicBoolean news) {
        this.keeping = keeping;
        this.listening = listening;
        this.news = news;
    }

    static Run begin(Library library, Wishes wishes) {
        LiveKeeping keeping = LiveKeeping.into(library, Instant.now());
        AtomicBoolean news = new AtomicBoolean();
        keeping.onKept(() -> news.set(true));
        boolean began = false;
        try {
            Listening listening =
                    Listening.start(wishes.sources(), wishes.settings(), keeping.bytes(), keeping.messages());
            began = true;
            return new Run(keeping, listening, news);
        } finally {
            if (!began) {
                keeping.close();
            }
        }
    }

    List<SourceState> states() {
        return listening.states();
    }

    /// Whether it goes on.
    boolean goesOn() {
        return listening.ended().isEmpty() && keeping.failure().isEmpty();
    }

    /// Whether something came into the library since this was asked last.
    boolean hasNews() {
        return news.getAndSet(false);
    }

    /// How it ended.
    ///
    /// @param states how each source did
    /// @param failure why not all that came is kept; null where it is
    record Over(
            Ending ending,
            List<SourceState> states,
            @Nullable Exception failure) {}

    /// Ends it, if it has not ended by itself, and keeps what came.
    ///
    /// @param timeOver whether that is why
    Over end(boolean timeOver) throws InterruptedException {
        Ending ending = timeOver ? listening.awaitEnd(Duration.ZERO) : listening.stop();
        List<SourceState> states = listening.states();
        @Nullable Exception failure = null;
        try {
            keeping.ended(states);
        } catch (RuntimeException e) {
            failure = e;
        }
        try {
            keeping.close();
        } catch (RuntimeException e) {
            failure = failure == null ? e : failure;
        }
        return new Over(ending, states, failure != null ? failure : told());
    }

    private @Nullable Exception told() {
        Optional<RuntimeException> kept = keeping.failure();
        if (kept.isPresent()) {
            return kept.get();
        }
        return listening.failure().orElse(null) instanceof Exception sink ? sink : null;
    }
}
