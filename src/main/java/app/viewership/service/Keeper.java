package app.viewership.service;

import app.viewership.ingest.LiveImport;
import app.viewership.ingest.LiveLog;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/// Stores what waits about once a second, on a thread of its own, until nothing more comes.
final class Keeper {

    /// How long bytes may wait for the disk, and how long at least to gather some.
    private static final long LONGEST_NANOS = 900_000_000;

    private static final long SHORTEST_NANOS = 200_000_000;
    private static final Duration TURN = Duration.ofMillis(200);
    private static final System.Logger LOG = System.getLogger(Keeper.class.getName());

    private final WaitingBytes waiting;
    private final LiveImport into;
    private final UnaryOperator<String> log;
    private final LiveClock clock;
    private final CountDownLatch rehearsed = new CountDownLatch(1);
    private final Map<String, Duration> listened = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile Runnable told = () -> {};

    /// @param log names that of a source
    Keeper(WaitingBytes waiting, LiveImport into, UnaryOperator<String> log, LiveClock clock) {
        this.waiting = waiting;
        this.into = into;
        this.log = log;
        this.clock = clock;
        thread = Thread.ofPlatform()
                .daemon()
                .name("keeping what live sources send")
                .unstarted(this::keep);
    }

    /// Begins; when this returns all is ready, and the first second is stored as soon as any other.
    void start() {
        thread.start();
        try {
            rehearsed.await();
        } catch (InterruptedException e) {
            // Whoever wants it to end finds it ready to.
            Thread.currentThread().interrupt();
        }
    }

    /// Calls this on its thread after each commit that added something; one at a time, the newest given counts.
    void onKept(Runnable then) {
        told = then;
    }

    /// How long a source was listened to in all, once that is known.
    void listened(String source, Duration inAll) {
        listened.put(source, inAll);
    }

    /// Waits until all is stored, or cannot be.
    void awaitEnd() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            rehearse();
            long fetched = 0;
            // The first times take longest, for the code is cold: they begin early, with little.
            long took = LONGEST_NANOS;
            boolean last = false;
            boolean stored = true;
            while (!last || !stored) {
                last = waiting.awaitTime(stored ? Math.max(SHORTEST_NANOS, LONGEST_NANOS - 2 * took) : 0);
                long began = System.nanoTime();
                fetched += fetch(last);
                stored = into.store(TURN, last);
                took = System.nanoTime() - began;
                if (stored && fetched > 0) {
                    waiting.stored(fetched);
                    fetched = 0;
                    tell();
                }
            }
        } catch (InterruptedException e) {
            waiting.fail(new ServiceException("Keeping what live sources send was broken off."));
        } catch (RuntimeException e) {
            waiting.fail(e);
        } catch (Error e) {
            waiting.fail(new IllegalStateException("What live sources send could not be kept.", e));
            throw e;
        }
    }

    private void rehearse() throws InterruptedException {
        try {
            into.rehearse(TURN);
        } finally {
            rehearsed.countDown();
        }
    }

    /// Hands the logs what came for them.
    ///
    /// @return how many bytes
    private long fetch(boolean last) {
        long bytes = 0;
        for (WaitingBytes.Came came : waiting.take()) {
            log(came.source()).add(came.bytes(), came.length());
            bytes += came.length();
        }
        waiting.listened(clock.now()).forEach((source, time) -> log(source).listened(time));
        if (last) {
            listened.forEach((source, time) -> log(source).listened(time));
        }
        return bytes;
    }

    private LiveLog log(String source) {
        return into.log(log.apply(source));
    }

    private void tell() {
        try {
            told.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "What was kept could not be shown", e);
        }
    }
}
