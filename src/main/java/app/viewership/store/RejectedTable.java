package app.viewership.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The table of rejected rows.
final class RejectedTable {

    private RejectedTable() {}

    static void insert(Connection on, int file, List<Rejected> rows) throws SQLException {
        try (PreparedStatement statement =
                on.prepareStatement("INSERT INTO rejected (file, line, reason, text) VALUES (?, ?, ?, ?)")) {
            for (Rejected row : rows) {
                statement.setInt(1, file);
                statement.setLong(2, row.line());
                statement.setString(3, row.reason());
                statement.setString(4, row.text());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static List<Rejected> after(Connection on, int file, long line, int limit) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("""
                SELECT line, reason, text FROM rejected WHERE file = ? AND line > ?
                ORDER BY line FETCH FIRST ? ROWS ONLY
                """)) {
            statement.setInt(1, file);
            statement.setLong(2, line);
            statement.setInt(3, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<Rejected> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(new Rejected(row.getLong(1), row.getString(2), row.getString(3)));
                }
                return rows;
            }
        }
    }
}
