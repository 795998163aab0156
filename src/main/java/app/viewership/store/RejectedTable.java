package app.viewership.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The table of rejected rows, a page of them in each of its rows: a log may be rejected by the million, and what takes
/// long to store takes long to take back.
final class RejectedTable {

    private RejectedTable() {}

    /// @param page at least one, by line, behind all that were inserted before of that file
    static void insert(Connection on, int file, List<Rejected> page) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement(
                "INSERT INTO rejected (file, last_line, lines, reasons, texts) VALUES (?, ?, ?, ?, ?)")) {
            statement.setInt(1, file);
            statement.setLong(2, page.getLast().line());
            statement.setObject(3, array(page, Rejected::line));
            statement.setObject(4, array(page, Rejected::reason));
            statement.setObject(5, array(page, Rejected::text));
            statement.executeUpdate();
        }
    }

    private static Object[] array(List<Rejected> page, Function<Rejected, Object> column) {
        return page.stream().map(column).toArray();
    }

    /// The first rows behind a line, at most `limit`.
    static List<Rejected> after(Connection on, int file, long line, int limit) throws SQLException {
        List<Rejected> rows = new ArrayList<>();
        List<Rejected> page = pageAfter(on, file, line);
        while (!page.isEmpty() && rows.size() < limit) {
            page.stream()
                    .filter(row -> row.line() > line)
                    .limit(limit - rows.size())
                    .forEach(rows::add);
            page = pageAfter(on, file, page.getLast().line());
        }
        return rows;
    }

    /// The page that has the first row behind a line; empty where there is none.
    private static List<Rejected> pageAfter(Connection on, int file, long line) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("""
                SELECT lines, reasons, texts FROM rejected WHERE file = ? AND last_line > ?
                ORDER BY last_line FETCH FIRST ROW ONLY
                """)) {
            statement.setInt(1, file);
            statement.setLong(2, line);
            try (ResultSet row = statement.executeQuery()) {
                List<Rejected> page = new ArrayList<>();
                if (row.next()) {
                    Object[] lines = (Object[]) row.getArray(1).getArray();
                    Object[] reasons = (Object[]) row.getArray(2).getArray();
                    Object[] texts = (Object[]) row.getArray(3).getArray();
                    for (int i = 0; i < lines.length; i++) {
                        page.add(new Rejected((Long) lines[i], (String) reasons[i], (String) texts[i]));
                    }
                }
                return page;
            }
        }
    }
}
