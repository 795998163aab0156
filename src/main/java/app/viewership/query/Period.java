package app.viewership.query;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A half-open stretch of time `[from, to)`, in whole seconds; fractions are cut off.
public record Period(Instant from, Instant to) {
    public Period {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        to = to.truncatedTo(ChronoUnit.SECONDS);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("The period ends at " + to + ", not after it starts at " + from + ".");
        }
    }

    /// The period of equal length just before.
    public Period before() {
        return new Period(from.minus(Duration.between(from, to)), from);
    }
}
