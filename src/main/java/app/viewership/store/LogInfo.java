package app.viewership.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What one log inside a file is, and how it was read.
///
/// @param entry name of the log inside a zip; null where the file itself is the log
/// @param kind id of the kind of log, such as `requests`
/// @param part id of the part of the kind, such as `users`
/// @param encoding name of the character set
/// @param delimiter between fields
/// @param zone of its times, as they tell it; else that in which they were read
/// @param captured when records were captured, in whole seconds; null for a log of events
public record LogInfo(
        @Nullable String entry,
        String kind,
        String part,
        String encoding,
        String delimiter,
        String zone,
        @Nullable Instant captured) {

    LogInfo in(String other) {
        return new LogInfo(entry, kind, part, encoding, delimiter, other, captured);
    }

    public LogInfo {
        captured = captured == null ? null : captured.truncatedTo(ChronoUnit.SECONDS);
    }

    /// What the log is taken for.
    LogSort sort() {
        return new LogSort(kind, part, captured);
    }
}
