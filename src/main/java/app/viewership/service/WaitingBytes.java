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

    /// Silence that is worth noting: it is listening time, too.
    private static final long SILENCE_NANOS = 1_000_000_000;

    /// What came of a source.
    record Came(String source, byte[] bytes, int length) {}

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
        of.connected(at);
        if (of.brokenOff()) {
            of.ended(BLANK_LINE);
            put(new Came(source, BLANK_LINE, BLANK_LINE.length));
        }
        notifyAll();
    }

    synchronized void disconnected(String source, Instant at) {
        of(source).disconnected(at);
    }

    synchronized void came(String source, byte[] chunk, int length, Instant at) {
        KeptSource of = of(source);
        of.took(chunk, length, at);
        put(new Came(source, chunk, length));
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

    /// How long each source was listened to until now, of those that were ever connected.
    synchronized Map<String, Duration> listened(Instant now) {
        Map<String, Duration> listened = new HashMap<>();
        sources.forEach((source, of) -> listened.put(source, of.listened(now)));
        return listened;
    }

    /// Waits until something has waited for so long, or there is no more room, or nothing more comes; where sources are
    /// listened to and silent, until they were for a second.
    ///
    /// @return whether nothing more comes
    synchronized boolean awaitTime(long nanos) throws InterruptedException {
        long began = System.nanoTime();
        while (!(ended && blocked == 0)) {
            long left = waiting.isEmpty() ? silenceLeft(began) : oldest + nanos - System.nanoTime();
            if (nanos == 0 || left <= 0 || unstored >= most) {
                return false;
            }
            wait(left == Long.MAX_VALUE ? 0 : left / NANOS_OF_A_MILLI + 1);
        }
        return true;
    }

    private long silenceLeft(long began) {
        boolean open = sources.values().stream().anyMatch(KeptSource::isOpen);
        return open ? began + SILENCE_NANOS - System.nanoTime() : Long.MAX_VALUE;
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
