package app.viewership.service;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Counts what one source sends. Thread-safe: the source's thread counts, anybody looks.
final class SourceTally {

    private final LiveSource source;
    private final Rate rate = new Rate();
    private SourceStatus status = new SourceStatus.Connecting();
    private long messages;
    private long malformed;
    private long notUnderstood;
    private long repeated;
    private long bytes;
    private @Nullable Instant lastEvent;
    private Duration listened = Duration.ZERO;
    private @Nullable Instant opened;
    private int calls;
    private @Nullable SourceTrouble trouble;

    SourceTally(LiveSource source) {
        this.source = source;
    }

    synchronized void connecting() {
        calls++;
        status = new SourceStatus.Connecting();
    }

    /// The connection is open, and silent or not it is listened to.
    synchronized void listening(Instant now) {
        opened = now;
        status = new SourceStatus.Listening();
    }

    synchronized void waiting(Instant now, Instant until, String why) {
        endConnection(now);
        status = new SourceStatus.Waiting(until, why);
        trouble = new SourceTrouble(source.name(), why, Duration.between(now, until));
    }

    /// How it broke last; null if it never did.
    synchronized @Nullable SourceTrouble trouble() {
        return trouble;
    }

    /// Says why it stopped, unless that was said before.
    synchronized void stopped(Instant now, String why) {
        endConnection(now);
        if (!(status instanceof SourceStatus.Stopped)) {
            status = new SourceStatus.Stopped(why);
        }
    }

    private void endConnection(Instant now) {
        listened = listenedUntil(now);
        opened = null;
    }

    /// As long as connections were open. A clock that is set back takes nothing away.
    private Duration listenedUntil(Instant now) {
        return opened == null || now.isBefore(opened) ? listened : listened.plus(Duration.between(opened, now));
    }

    synchronized void took(int length) {
        bytes += length;
    }

    synchronized void took(LiveMessage message) {
        messages++;
        switch (message.sort()) {
            case EVENT -> {
                lastEvent = message.at();
                rate.add(message.at(), 1);
            }
            case SENT_AGAIN -> repeated++;
            case NOT_UNDERSTOOD -> notUnderstood++;
            case MALFORMED -> malformed++;
        }
    }

    synchronized SourceState state(Instant now) {
        return new SourceState(
                source.name(),
                source.url(),
                status,
                messages,
                malformed,
                notUnderstood,
                repeated,
                bytes,
                rate.perSecond(now),
                lastEvent,
                listenedUntil(now),
                Math.max(0, calls - 1));
    }
}
