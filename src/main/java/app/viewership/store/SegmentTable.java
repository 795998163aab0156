package app.viewership.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The tables of the segments, what tells about them and their bytes.
final class SegmentTable {

    /// In place of the id of a segment; see the script of the tables.
    private static final long NONE = Long.MIN_VALUE;

    private SegmentTable() {}

    static List<SegmentInfo> all(Connection on) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("""
                SELECT id, file, first_line, size, min_client, max_client, min_time, max_time
                FROM segments ORDER BY id
                """);
                ResultSet row = statement.executeQuery()) {
            List<SegmentInfo> all = new ArrayList<>();
            while (row.next()) {
                all.add(new SegmentInfo(
                        row.getLong(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getLong(7),
                        row.getLong(8)));
            }
            return all;
        }
    }

    static void insert(Connection on, List<SegmentInfo> segments) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("""
                INSERT INTO segments (id, file, first_line, size, min_client, max_client, min_time, max_time)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (SegmentInfo segment : segments) {
                statement.setLong(1, segment.id());
                statement.setInt(2, segment.file());
                statement.setLong(3, segment.firstLine());
                statement.setInt(4, segment.rows());
                statement.setInt(5, segment.minClient());
                statement.setInt(6, segment.maxClient());
                statement.setLong(7, segment.minTime());
                statement.setLong(8, segment.maxTime());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static void insertBytes(Connection on, long id, byte[] bytes) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("INSERT INTO segment_bytes (id, bytes) VALUES (?, ?)")) {
            statement.setLong(1, -id);
            statement.setBytes(2, bytes);
            statement.executeUpdate();
        }
    }

    /// Removes the bytes of an intake that did not end well: those behind the last segment. Looks first, because even
    /// deleting nothing writes to the file.
    static void sweep(Connection on) throws SQLException {
        long last = number(on, "SELECT MAX(id) FROM segments");
        String newest = "SELECT -id FROM segment_bytes WHERE id > " + NONE + " ORDER BY id FETCH FIRST ROW ONLY";
        if (number(on, newest) > last) {
            try (PreparedStatement statement =
                    on.prepareStatement("DELETE FROM segment_bytes WHERE id > ? AND id < ?")) {
                statement.setLong(1, NONE);
                statement.setLong(2, -last);
                statement.executeUpdate();
            }
        }
    }

    /// Removes the bytes of all segments that are there no more. For nobody reads while a library is opened or closed.
    static void tidy(Connection on) throws SQLException {
        if (number(on, "SELECT COUNT(*) - 1 FROM segment_bytes") != number(on, "SELECT COUNT(*) FROM segments")) {
            try (PreparedStatement statement = on.prepareStatement(
                    "DELETE FROM segment_bytes WHERE id > ? AND id NOT IN (SELECT -id FROM segments)")) {
                statement.setLong(1, NONE);
                statement.executeUpdate();
            }
        }
    }

    /// Removes segments; their bytes stay for those who read them.
    static void retire(Connection on, List<Long> ids) throws SQLException {
        delete(on, "DELETE FROM segments WHERE id = ?", ids);
    }

    /// Removes the bytes of segments that were removed.
    static void forget(Connection on, List<Long> ids) throws SQLException {
        delete(on, "DELETE FROM segment_bytes WHERE id = -CAST(? AS BIGINT)", ids);
    }

    private static void delete(Connection on, String sql, List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = on.prepareStatement(sql)) {
            for (long id : ids) {
                statement.setLong(1, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static long number(Connection on, String query) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    static byte[] bytes(Connection on, long id) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("SELECT bytes FROM segment_bytes WHERE id = ?")) {
            statement.setLong(1, -id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new DamagedSegmentException("segment %d is not there".formatted(id));
                }
                return row.getBytes(1);
            }
        }
    }
}
