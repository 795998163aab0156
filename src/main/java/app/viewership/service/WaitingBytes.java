package app.viewership.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came of live sources and is not stored yet, as much of it as memory should hold. Sources put in, one keeper
/// takes out.
final class WaitingBytes {

    private static final byte[] BLANK_LINE = {'\n', '\n'};
    private static final long NANOS_OF_A_MILLI = 1_000_000;

    /// What came of a source.
    ///
    /// @param listened how long it was listened to until then
    record Came(String source, byte[] bytes, int length, Duration listened) {}

    private final int most;
    private final Map<String, KeptSource> sources = new HashMap<>();

    /// What is not with the keeper yet.
    private List<Came> waiting = new ArrayList<>();

    /// Bytes that are not stored yet, those with the keeper too.
    private long unstored;

    private long oldest;
    private int blocked;
    private boolean ended;
    private boolean told;
    private @Nullable RuntimeException failure;

    /// @param most bytes; then sources wait
    WaitingBytes(int most) {
        this.most = most;
    }

    /// Another connection of a source begins. A message that the one before broke off is ended, so that the next does
    /// not go on in it.
    synchronized void connected(String source, Instant at) {
        KeptSource of = of(source);
        if (of.brokenOff()) {
            of.ended(BLANK_LINE, at);
            put(new Came(source, BLANK_LINE, BLANK_LINE.length, of.listened()));
        } else {
            of.connected(at);
        }
    }

    synchronized void came(String source, byte[] chunk, int length, Instant at) {
        KeptSource of = of(source);
        of.took(chunk, length, at);
        put(new Came(source, chunk, length, of.listened()));
    }

    private KeptSource of(String source) {
        awaitRoom();
        if (failure != null) {
            told = true;
            throw failure;
        }
        return sources.computeIfAbsent(source, name -> new KeptSource());
    }

    private void awaitRoom() {
        boolean interrupted = false;
        blocked++;
        while (unstored >= most && failure == null && !ended) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        blocked--;
        notifyAll();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(Came came) {
        if (waiting.isEmpty()) {
            oldest = System.nanoTime();
        }
        waiting.add(came);
        unstored += came.length();
        notifyAll();
    }

    /// Waits until something has waited for so long, or there is no more room, or nothing more comes.
    ///
    /// @return whether nothing more comes
    synchronized boolean awaitTime(long nanos) throws InterruptedException {
        while (!(ended && blocked == 0)) {
            long left = waiting.isEmpty() ? Long.MAX_VALUE : oldest + nanos - System.nanoTime();
            if (nanos == 0 || left <= 0 || unstored >= most) {
                return false;
            }
            wait(waiting.isEmpty() ? 0 : left / NANOS_OF_A_MILLI + 1);
        }
        return true;
    }

    /// What waits; it is with the keeper then.
    synchronized List<Came> take() {
        List<Came> came = waiting;
        waiting = new ArrayList<>();
        return came;
    }

    /// So many bytes are stored now.
    synchronized void stored(long bytes) {
        unstored -= bytes;
        notifyAll();
    }

    /// Nothing more comes, but from those who wait.
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /// Nothing can be stored any more: whoever puts in is told so.
    synchronized void fail(RuntimeException why) {
        failure = why;
        notifyAll();
    }

    synchronized @Nullable RuntimeException failure() {
        return failure;
    }

    /// The failure, if nobody was told of it; then somebody is.
    synchronized @Nullable RuntimeException untold() {
        RuntimeException untold = told ? null : failure;
        told = failure != null;
        return untold;
    }
}
