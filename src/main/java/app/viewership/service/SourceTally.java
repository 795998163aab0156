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
    private long repeated;
    private long bytes;
    private @Nullable Instant lastEvent;
    private Duration listened = Duration.ZERO;
    private @Nullable Instant firstByte;
    private @Nullable Instant lastByte;
    private int calls;

    SourceTally(LiveSource source) {
        this.source = source;
    }

    synchronized void connecting() {
        calls++;
        endConnection();
        status = new SourceStatus.Connecting();
    }

    synchronized void listening() {
        status = new SourceStatus.Listening();
    }

    synchronized void waiting(Instant until, String why) {
        endConnection();
        status = new SourceStatus.Waiting(until, why);
    }

    /// Says why it stopped, unless that was said before.
    synchronized void stopped(String why) {
        endConnection();
        if (!(status instanceof SourceStatus.Stopped)) {
            status = new SourceStatus.Stopped(why);
        }
    }

    private void endConnection() {
        listened = listenedUntilNow();
        firstByte = null;
        lastByte = null;
    }

    private Duration listenedUntilNow() {
        return firstByte == null || lastByte == null ? listened : listened.plus(Duration.between(firstByte, lastByte));
    }

    synchronized void took(int length, Instant at) {
        bytes += length;
        firstByte = firstByte == null ? at : firstByte;
        lastByte = at;
    }

    synchronized void took(LiveMessage message) {
        messages++;
        rate.add(message.at(), 1);
        if (message.problem() == null) {
            lastEvent = message.at();
        } else if (message.isRepeated()) {
            repeated++;
        } else {
            malformed++;
        }
    }

    synchronized SourceState state(Instant now) {
        return new SourceState(
                source.name(),
                source.url(),
                status,
                messages,
                malformed,
                repeated,
                bytes,
                rate.perSecond(now),
                lastEvent,
                listenedUntilNow(),
                Math.max(0, calls - 1));
    }
}
