package app.viewership.query;

import java.util.concurrent.CancellationException;

/// Whether anybody still waits for an answer: who asked is interrupted when a newer question came.
final class Patience {

    /// Rows between two looks.
    private static final int ROWS = 1 << 16;

    private Patience() {}

    /// Gives up where the thread was interrupted.
    ///
    /// @param row at which row a loop is
    static void check(int row) {
        check(row, Thread.currentThread());
    }

    /// Gives up where the thread that asked was interrupted.
    static void check(int row, Thread asker) {
        if ((row & (ROWS - 1)) == 0 && asker.isInterrupted()) {
            throw new CancellationException("Nobody waits for this answer any more.");
        }
    }
}
