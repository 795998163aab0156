package app.viewership.ui.live;

import app.viewership.ui.library.LibraryDesk;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Has the views follow what comes in: at most once a second, one reading at a time, and never what somebody has hold
/// of. On the JavaFX thread.
final class Following {
    private static final long APART = 1_000_000_000L;

    private final LibraryDesk desk;
    private final LongSupplier clock;
    private final BooleanSupplier held;
    private boolean behind;
    private boolean reading;
    private long began;

    /// @param clock nanoseconds
    /// @param held whether the views must stand still for now
    Following(LibraryDesk desk, LongSupplier clock, BooleanSupplier held) {
        this.desk = desk;
        this.clock = clock;
        this.held = held;
        began = clock.getAsLong() - APART;
    }

    /// Something came in.
    void news() {
        behind = true;
    }

    /// Follows, if there is something to follow and it is time.
    void beat() {
        if (behind && !reading && !held.getAsBoolean() && clock.getAsLong() - began >= APART) {
            behind = false;
            reading = true;
            began = clock.getAsLong();
            desk.follow(() -> reading = false);
        }
    }

    /// Follows once more, whatever the time: nothing else comes.
    void last() {
        behind = true;
        began = clock.getAsLong() - APART;
        beat();
    }

    /// Whether the views are behind what came in.
    boolean isBehind() {
        return behind || reading;
    }
}
