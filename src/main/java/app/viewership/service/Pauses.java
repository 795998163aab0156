package app.viewership.service;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/// How long to wait before a broken source is called again: longer each time, until it sends an event.
///
/// A pause is never shorter than the source asked for, and a quarter of it is left to chance, so that many who were cut
/// off together do not call together.
final class Pauses {

    static final Duration FIRST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(30);

    /// The limits within which a source may ask for a pause.
    static final Duration LEAST_ASKED = Duration.ofMillis(100);

    static final Duration MOST_ASKED = Duration.ofSeconds(60);

    private final DoubleSupplier chance;
    private Duration first = FIRST;
    private int failures;

    /// @param chance from 0 to 1
    Pauses(DoubleSupplier chance) {
        this.chance = chance;
    }

    /// The source asked for this.
    void asked(long millis) {
        first = Duration.ofMillis(Math.clamp(millis, LEAST_ASKED.toMillis(), MOST_ASKED.toMillis()));
    }

    /// It sent an event: the next pause is short again.
    void succeeded() {
        failures = 0;
    }

    Duration next() {
        long longest = Math.max(LONGEST.toMillis(), first.toMillis());
        long pause = Math.min(longest, first.toMillis() << Math.min(failures, 20));
        failures++;
        return Duration.ofMillis(pause + (long) (pause * chance.getAsDouble() / 4));
    }
}
