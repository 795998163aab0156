package app.viewership.service;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a source was doing at one moment.
///
/// @param messages messages that were handed on, the malformed and the repeated ones too
/// @param malformed those of them that are no events
/// @param notUnderstood those of them that are events, but none that can be kept
/// @param repeated those of them that are events which came before, by their ids
/// @param bytes bytes that were handed on
/// @param eventsPerSecond [#events] a second, over the last five whole seconds
/// @param lastEvent when the last event came; null if none has
/// @param listened from the first byte to the last, summed over the connections
/// @param reconnects how often it was called again
public record SourceState(
        String name,
        URI url,
        SourceStatus status,
        long messages,
        long malformed,
        long notUnderstood,
        long repeated,
        long bytes,
        double eventsPerSecond,
        @Nullable Instant lastEvent,
        Duration listened,
        int reconnects) {

    /// Events that were handed on, each once.
    public long events() {
        return messages - rejected();
    }

    /// Messages that were handed on and count as no events, as in the ledger of the library.
    public long rejected() {
        return malformed + notUnderstood + repeated;
    }
}
