package app.viewership.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
                SELECT id, name, path, bytes, sha256, entry, kind, lines, stored, rejected, blank, unusable,
                    first_time, last_time, encoding, delimiter, zone, imported_at
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
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12),
                        instant(row, 13),
                        instant(row, 14),
                        row.getString(15),
                        row.getString(16),
                        row.getString(17),
                        row.getObject(18, OffsetDateTime.class).toInstant()));
            }
            return all;
        }
    }

    static void insert(Connection on, List<LedgerEntry> entries) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("""
                INSERT INTO files (id, name, path, bytes, sha256, entry, kind, lines, stored, rejected, blank, unusable,
                    first_time, last_time, encoding, delimiter, zone, imported_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (LedgerEntry entry : entries) {
                statement.setInt(1, entry.id());
                statement.setString(2, entry.name());
                statement.setString(3, entry.path());
                statement.setLong(4, entry.size());
                statement.setString(5, entry.sha256());
                statement.setString(6, entry.entry());
                statement.setString(7, entry.kind());
                statement.setLong(8, entry.lines());
                statement.setLong(9, entry.stored());
                statement.setLong(10, entry.rejected());
                statement.setLong(11, entry.blank());
                statement.setLong(12, entry.unusable());
                set(statement, 13, entry.first());
                set(statement, 14, entry.last());
                statement.setString(15, entry.encoding());
                statement.setString(16, entry.delimiter());
                statement.setString(17, entry.zone());
                statement.setObject(18, entry.importedAt().atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long second = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochSecond(second);
    }

    private static void set(PreparedStatement statement, int column, @Nullable Instant instant) throws SQLException {
        if (instant == null) {
            statement.setNull(column, Types.BIGINT);
        } else {
            statement.setLong(column, instant.getEpochSecond());
        }
    }
}
