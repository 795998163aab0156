package app.viewership.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The two connections of an open library, each lent to one thread at a time: one for an intake's transaction, one for
/// everything else, so that reading never waits for an import. What goes wrong becomes a sentence here.
final class Connections implements AutoCloseable {

    /// Something done with a connection.
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /// Something changed with a connection.
    @FunctionalInterface
    interface Change {
        void on(Connection connection) throws SQLException;
    }

    /// Opens a connection to the file.
    @FunctionalInterface
    interface Opener {
        Connection open() throws SQLException;
    }

    private static final System.Logger LOG = System.getLogger(Connections.class.getName());

    private final Path file;
    private final boolean readOnly;
    private final Opener opener;
    private final Change sweep;
    private final Runnable closed;
    private final Lock readLock = new ReentrantLock();
    private final Lock writeLock = new ReentrantLock();
    private Connection reading;
    private Connection writing;

    /// Whether something went wrong since the file was opened: H2 may find out later that it has to give the file up.
    private volatile boolean failed;

    /// @param sweep done first, and again after each rollback
    /// @param closed run when the connections are closed
    Connections(Path file, boolean readOnly, Opener opener, Change sweep, Runnable closed) {
        this.file = file;
        this.readOnly = readOnly;
        this.opener = opener;
        this.sweep = sweep;
        this.closed = closed;
        try {
            this.reading = opener.open();
            this.writing = transactions();
            if (!readOnly) {
                sweep.on(reading);
            }
        } catch (SQLException e) {
            throw Failure.of(file, e);
        }
    }

    private Connection transactions() throws SQLException {
        Connection on = opener.open();
        on.setAutoCommit(false);
        return on;
    }

    boolean readOnly() {
        return readOnly;
    }

    <T extends @Nullable Object> T read(Work<T> work) {
        readLock.lock();
        try {
            return work.on(reading);
        } catch (SQLException e) {
            failed = true;
            throw Failure.of(file, e);
        } finally {
            readLock.unlock();
        }
    }

    /// A change of its own, outside of the intake's transaction.
    void change(Change change) {
        read(on -> {
            change.on(on);
            return true;
        });
    }

    /// A change of its own, durable when this returns.
    void keep(Change change) {
        change(on -> {
            change.on(on);
            Engine.sync(on);
        });
    }

    /// A part of the intake's transaction.
    void write(Change change) {
        writeLock.lock();
        try {
            change.on(writing);
        } catch (SQLException e) {
            failed = true;
            throw Failure.of(file, e);
        } finally {
            writeLock.unlock();
        }
    }

    /// Ends the intake's transaction; it is durable after the next [#sync].
    void commit() {
        write(Connection::commit);
    }

    /// Makes durable what was committed before.
    void sync() {
        write(Engine::sync);
    }

    /// Takes the intake's transaction back. Where H2 has given the file up, as it does when a disk
    /// is full, the file is opened again.
    ///
    /// @return whether it was opened again
    boolean rollback() {
        readLock.lock();
        writeLock.lock();
        try {
            boolean again = failed || !isRolledBack();
            if (again) {
                openAgain();
            }
            sweep.on(reading);
            return again;
        } catch (SQLException e) {
            throw Failure.of(file, e);
        } finally {
            writeLock.unlock();
            readLock.unlock();
        }
    }

    /// Whether that was possible. A transaction without a change can be taken back even where the file is given up.
    private boolean isRolledBack() {
        try {
            writing.rollback();
            return !reading.isClosed() && Engine.holdsFile(writing);
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "The file was given up", e);
            return false;
        }
    }

    private void openAgain() throws SQLException {
        Engine.giveUp(reading);
        failed = false;
        reading = opener.open();
        writing = transactions();
    }

    /// Opens the file again, as it is on the disk.
    void reopen() {
        readLock.lock();
        writeLock.lock();
        try {
            openAgain();
            sweep.on(reading);
        } catch (SQLException e) {
            throw Failure.of(file, e);
        } finally {
            writeLock.unlock();
            readLock.unlock();
        }
    }

    @Override
    public void close() {
        readLock.lock();
        writeLock.lock();
        try {
            if (writing.isClosed()) {
                return;
            }
            writing.rollback();
            if (!readOnly && Engine.isPoorlyFilled(writing)) {
                Engine.compact(reading);
            }
            writing.close();
            reading.close();
        } catch (SQLException e) {
            throw Failure.of(file, e);
        } finally {
            closed.run();
            writeLock.unlock();
            readLock.unlock();
        }
    }
}
