package app.viewership.service;

import java.time.Duration;
import java.time.Instant;

/// Tells the time and lets it pass; another one in tests, which need not wait.
interface LiveClock {

    LiveClock SYSTEM = new LiveClock() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            Thread.sleep(time);
        }
    };

    Instant now();

    void pause(Duration time) throws InterruptedException;
}
