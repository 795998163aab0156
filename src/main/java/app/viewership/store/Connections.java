package app.viewership.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// The two connections of an open library, each lent to one thread at a time: one for an intake's transaction, one for
/// everything else, so that reading never waits for an import. What goes wrong becomes a sentence here.
final class Connections implements AutoCloseable {

    /// Something done with a connection.
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// Something changed with a connection.
    @FunctionalInterface
    interface Change {
        void on(Connection connection) throws SQLException;
    }

    private final Path file;
    private final Connection reading;
    private final Connection writing;
    private final Runnable closed;
    private final Lock readLock = new ReentrantLock();
    private final Lock writeLock = new ReentrantLock();

    /// @param closed run when the connections are closed
    Connections(Path file, Connection reading, Connection writing, Runnable closed) {
        this.file = file;
        this.reading = reading;
        this.writing = writing;
        this.closed = closed;
    }

    <T> T read(Work<T> work) {
        return with(reading, readLock, work);
    }

    /// A change of its own, durable when this returns.
    void change(Change change) {
        with(reading, readLock, on -> {
            change.on(on);
            sync(on);
            return true;
        });
    }

    /// A part of the intake's transaction.
    void write(Change change) {
        with(writing, writeLock, on -> {
            change.on(on);
            return true;
        });
    }

    /// Ends the intake's transaction; it is durable when this returns.
    void commit() {
        write(on -> {
            on.commit();
            sync(on);
        });
    }

    void rollback() {
        write(Connection::rollback);
    }

    @Override
    public void close() {
        readLock.lock();
        writeLock.lock();
        try (reading;
                writing) {
            writing.rollback();
        } catch (SQLException e) {
            throw Failure.sentence(file, e);
        } finally {
            closed.run();
            writeLock.unlock();
            readLock.unlock();
        }
    }

    /// H2 commits in memory and writes within half a second; what the user was told is stored must be on disk.
    private static void sync(Connection on) throws SQLException {
        try (Statement statement = on.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private <T> T with(Connection connection, Lock lock, Work<T> work) {
        lock.lock();
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw Failure.sentence(file, e);
        } finally {
            lock.unlock();
        }
    }
}
