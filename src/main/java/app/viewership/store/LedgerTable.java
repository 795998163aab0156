package app.viewership.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of the logs that came in.
final class LedgerTable {

    private LedgerTable() {}

    static List<LedgerEntry> all(Connection on) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("""
                SELECT id, name, path, bytes, sha256, entry, kind, part, lines, stored, rejected, blank, unusable,
                    first_time, last_time, captured, encoding, delimiter, zone, listened_ms, note, imported_at
                FROM files ORDER BY id
                """);
                ResultSet row = statement.executeQuery()) {
            List<LedgerEntry> all = new ArrayList<>();
            while (row.next()) {
                all.add(new LedgerEntry(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12),
                        row.getLong(13),
                        instant(row, 14),
                        instant(row, 15),
                        instant(row, 16),
                        row.getString(17),
                        row.getString(18),
                        row.getString(19),
                        listened(row, 20),
                        row.getString(21),
                        row.getObject(22, OffsetDateTime.class).toInstant()));
            }
            return all;
        }
    }

    /// Puts what a log has become in the place of what it was.
    static void update(Connection on, List<LedgerEntry> entries) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("""
                UPDATE files SET bytes = ?, sha256 = ?, lines = ?, stored = ?, rejected = ?, blank = ?, unusable = ?,
                    first_time = ?, last_time = ?, listened_ms = ?, imported_at = ?
                WHERE id = ?
                """)) {
            for (LedgerEntry entry : entries) {
                statement.setLong(1, entry.size());
                statement.setString(2, entry.sha256());
                statement.setLong(3, entry.lines());
                statement.setLong(4, entry.stored());
                statement.setLong(5, entry.rejected());
                statement.setLong(6, entry.blank());
                statement.setLong(7, entry.unusable());
                set(statement, 8, entry.first());
                set(statement, 9, entry.last());
                set(statement, 10, entry.listened());
                statement.setObject(11, entry.importedAt().atOffset(ZoneOffset.UTC));
                statement.setInt(12, entry.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static void insert(Connection on, List<LedgerEntry> entries) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("""
                INSERT INTO files (id, name, path, bytes, sha256, entry, kind, part, lines, stored, rejected, blank,
                    unusable, first_time, last_time, captured, encoding, delimiter, zone, listened_ms, note, imported_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (LedgerEntry entry : entries) {
                statement.setInt(1, entry.id());
                statement.setString(2, entry.name());
                statement.setString(3, entry.path());
                statement.setLong(4, entry.size());
                statement.setString(5, entry.sha256());
                statement.setString(6, entry.entry());
                statement.setString(7, entry.kind());
                statement.setString(8, entry.part());
                statement.setLong(9, entry.lines());
                statement.setLong(10, entry.stored());
                statement.setLong(11, entry.rejected());
                statement.setLong(12, entry.blank());
                statement.setLong(13, entry.unusable());
                set(statement, 14, entry.first());
                set(statement, 15, entry.last());
                set(statement, 16, entry.captured());
                statement.setString(17, entry.encoding());
                statement.setString(18, entry.delimiter());
                statement.setString(19, entry.zone());
                set(statement, 20, entry.listened());
                statement.setString(21, entry.note());
                statement.setObject(22, entry.importedAt().atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long second = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochSecond(second);
    }

    private static @Nullable Duration listened(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Duration.ofMillis(millis);
    }

    private static void set(PreparedStatement statement, int column, @Nullable Duration time) throws SQLException {
        if (time == null) {
            statement.setNull(column, Types.BIGINT);
        } else {
            statement.setLong(column, time.toMillis());
        }
    }

    private static void set(PreparedStatement statement, int column, @Nullable Instant instant) throws SQLException {
        if (instant == null) {
            statement.setNull(column, Types.BIGINT);
        } else {
            statement.setLong(column, instant.getEpochSecond());
        }
    }
}
