package app.viewership.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What a log is taken for.
///
/// @param kind id of the kind of log
/// @param part id of the part of the kind
/// @param captured when records were captured, in whole seconds; null for a log of events
public record LogSort(String kind, String part, @Nullable Instant captured) {

    public LogSort {
        captured = captured == null ? null : captured.truncatedTo(ChronoUnit.SECONDS);
    }
}
