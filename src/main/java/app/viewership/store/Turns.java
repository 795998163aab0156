package app.viewership.store;

import java.time.Duration;

/// Whose turn it is to write into a library: one import's or one growth's. A growth takes a part of a second, and
/// whoever waits to grow gets the turn between two files of an import.
final class Turns {

    private enum Taken {
        NOT,
        BY_IMPORT,
        BY_GROWTH
    }

    private Taken taken = Taken.NOT;

    /// How many wait to grow.
    private int waiting;

    /// Takes the turn for a file, after all who grow or wait to.
    ///
    /// @throws IllegalStateException while another file has it
    synchronized void take() {
        boolean interrupted = false;
        while (taken != Taken.NOT || waiting > 0) {
            if (taken == Taken.BY_IMPORT) {
                throw new IllegalStateException("Another intake is open");
            }
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        taken = Taken.BY_IMPORT;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes the turn for a growth.
    ///
    /// @param longest how long to wait for it
    /// @return whether it came
    synchronized boolean take(Duration longest) throws InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        waiting++;
        try {
            while (taken != Taken.NOT) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(left / 1_000_000 + 1);
            }
            taken = Taken.BY_GROWTH;
            return true;
        } finally {
            waiting--;
            notifyAll();
        }
    }

    /// Gives the turn back.
    synchronized void end() {
        taken = Taken.NOT;
        notifyAll();
    }
}
