package app.viewership.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The table of which log has which records.
final class CaptureTable {

    private CaptureTable() {}

    static List<CaptureInfo> all(Connection on) throws SQLException {
        try (PreparedStatement statement =
                        on.prepareStatement("SELECT file, slice, size, max_record FROM captures ORDER BY file, slice");
                ResultSet row = statement.executeQuery()) {
            List<CaptureInfo> all = new ArrayList<>();
            while (row.next()) {
                all.add(new CaptureInfo(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)));
            }
            return all;
        }
    }

    static void insert(Connection on, CaptureInfo slice, byte[] ids) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement(
                "INSERT INTO captures (file, slice, size, max_record, ids) VALUES (?, ?, ?, ?, ?)")) {
            statement.setInt(1, slice.file());
            statement.setInt(2, slice.slice());
            statement.setInt(3, slice.size());
            statement.setInt(4, slice.maxRecord());
            statement.setBytes(5, ids);
            statement.executeUpdate();
        }
    }

    /// The slices of a log in order.
    static List<byte[]> ids(Connection on, int file) throws SQLException {
        try (PreparedStatement statement =
                on.prepareStatement("SELECT ids FROM captures WHERE file = ? ORDER BY slice")) {
            statement.setInt(1, file);
            try (ResultSet row = statement.executeQuery()) {
                List<byte[]> all = new ArrayList<>();
                while (row.next()) {
                    all.add(row.getBytes(1));
                }
                return all;
            }
        }
    }
}
