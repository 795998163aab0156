package app.viewership.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The intakes of an open library, one at a time: how each gets its turn, and what becomes of the library when it ends.
final class Intakes {

    private final Path file;
    private final Connections connections;
    private final Memory memory;
    private final Retired retired = new Retired(System::nanoTime);
    private final Turns turns = new Turns();
    private volatile @Nullable Intake open;

    Intakes(Path file, Connections connections, Memory memory) {
        this.file = file;
        this.connections = connections;
        this.memory = memory;
    }

    /// Begins to take in a file.
    ///
    /// @throws IllegalStateException while another intake is open
    Intake begin(FileInfo info) {
        requireWritable();
        turns.take();
        return begun(info);
    }

    /// Begins to take in what came of logs that are read while they come.
    ///
    /// @param longest how long to wait for the turn
    /// @return empty if it has not come
    Optional<Growth> grow(Duration longest) throws InterruptedException {
        requireWritable();
        return turns.take(longest)
                ? Optional.of(new Growth(this, begun(new FileInfo("live", "live", 0))))
                : Optional.empty();
    }

    private void requireWritable() {
        if (connections.readOnly()) {
            throw Failure.readOnly(file);
        }
    }

    private Intake begun(FileInfo info) {
        try {
            Intake begun = new Intake(this, connections, memory, info);
            open = begun;
            return begun;
        } catch (RuntimeException e) {
            turns.end();
            throw e;
        }
    }

    Contents contents() {
        return memory.contents();
    }

    Retired retired() {
        return retired;
    }

    /// Makes all that was committed durable.
    ///
    /// @throws LibraryException where the disk is full; what the file has is known again then
    void sync() {
        try {
            connections.sync();
        } catch (LibraryException e) {
            synchronized (this) {
                connections.reopen();
                memory.reload();
            }
            throw e;
        }
    }

    /// Says that the intake ended well and what there is now.
    synchronized void extend(Contents now) {
        memory.keep(now);
        end();
    }

    /// Takes back what the intake did. Where the file had to be opened again, what is stored tells what became of it.
    synchronized void takeBack() {
        memory.forget();
        try {
            if (connections.rollback()) {
                memory.reload();
            }
        } finally {
            end();
        }
    }

    private void end() {
        open = null;
        turns.end();
    }

    /// Ends an open intake without a trace.
    void close() {
        Intake intake = open;
        if (intake != null) {
            intake.close();
        }
    }
}
