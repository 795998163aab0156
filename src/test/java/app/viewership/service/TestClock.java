package app.viewership.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A clock that nobody waits for: a pause passes at once, unless it is held.
final class TestClock implements LiveClock {

    static final Instant BEGIN = Instant.parse("2026-01-31T12:00:00Z");

    private final CountDownLatch paused = new CountDownLatch(1);
    private final boolean held;
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = BEGIN;

    private TestClock(boolean held) {
        this.held = held;
    }

    static TestClock passing() {
        return new TestClock(false);
    }

    /// One in which the first pause never ends.
    static TestClock held() {
        return new TestClock(true);
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        synchronized (this) {
            pauses.add(time);
            now = now.plus(time);
        }
        paused.countDown();
        if (held) {
            new CountDownLatch(1).await();
        }
    }

    void awaitPause() throws InterruptedException {
        paused.await();
    }

    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
