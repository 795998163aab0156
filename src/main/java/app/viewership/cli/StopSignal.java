package app.viewership.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl+C, or the system that wants the program to end: a command hears of it, and the end waits until the command has
/// closed what it opened.
///
/// The command is not interrupted: that would close the files that it is writing.
final class StopSignal implements AutoCloseable {

    /// Time to import what came.
    private static final long PATIENCE_SECONDS = 120;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread atTheEnd = new Thread(this::hold, "end of a command");

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    private void hold() {
        asked.countDown();
        try {
            boolean done = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!done) {
                System.Logger log = System.getLogger(StopSignal.class.getName());
                log.log(System.Logger.Level.WARNING, "The program ends before its command did.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether the program is to end.
    boolean asked() {
        return asked.getCount() == 0;
    }

    /// Waits until it is.
    void await() throws InterruptedException {
        asked.await();
    }

    /// The command has closed everything.
    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // The program is ending; that is why the command was asked.
        }
    }
}
