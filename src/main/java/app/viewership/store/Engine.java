package app.viewership.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/// What H2 does with the file below the tables, and knows of it that SQL does not tell.
final class Engine {
    private static final System.Logger LOG = System.getLogger(Engine.class.getName());

    /// Percent of the file's bytes in use, and bytes not in use, that are left alone on closing.
    private static final int WELL_FILLED = 70;

    private static final long SMALL_WASTE = 1 << 20;

    private Engine() {}

    private static MVStore storeOf(Connection on) throws SQLException {
        SessionLocal session = (SessionLocal) on.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    /// The version of the data that is open.
    static long version(Connection on) throws SQLException {
        return storeOf(on).getCurrentVersion();
    }

    /// Whether H2 has not given the file up.
    static boolean holdsFile(Connection on) throws SQLException {
        return !storeOf(on).isClosed();
    }

    /// H2 commits in memory and writes within half a second; what the user was told is stored must be on disk.
    static void sync(Connection on) throws SQLException {
        try (Statement statement = on.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    /// Closes the file as it is. Closing it the usual way writes what is not on the disk yet, which has failed before,
    /// and where that fails again H2 hands the next connection what it still has in memory.
    static void giveUp(Connection on) {
        try (Statement statement = on.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "Closed already", e);
        }
    }

    /// Whether much of the file is what later versions replaced. Many small imports leave four bytes of five unused.
    static boolean isPoorlyFilled(Connection on) throws SQLException {
        MVStore store = storeOf(on);
        long filled = store.getFileStore().getChunksFillRate();
        return filled < WELL_FILLED && store.getFileStore().size() * (100 - filled) / 100 > SMALL_WASTE;
    }

    /// Writes the file anew beside itself, moves it into place and closes it. Everything is stored already, so
    /// a failure, such as a disk without room for both, is no concern of the user's.
    static void compact(Connection on) {
        try (Statement statement = on.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "The library stays as large as it is", e);
        }
    }
}
