package app.viewership.query;

import java.time.Instant;

/// A half-open stretch of time `[from, to)`, in whole seconds.
public record Period(Instant from, Instant to) {
    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("The period ends at " + to + ", not after it starts at " + from + ".");
        }
    }
}
