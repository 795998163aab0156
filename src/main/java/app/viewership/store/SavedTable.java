package app.viewership.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// The table of saved texts.
final class SavedTable {

    private SavedTable() {}

    static Map<String, String> all(Connection on, String shelf) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("SELECT name, text FROM saved WHERE shelf = ?")) {
            statement.setString(1, shelf);
            Map<String, String> all = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.put(rows.getString(1), rows.getString(2));
                }
            }
            return Collections.unmodifiableMap(all);
        }
    }

    static void put(Connection on, String shelf, String name, String text) throws SQLException {
        try (PreparedStatement statement =
                on.prepareStatement("MERGE INTO saved (shelf, name, text) KEY (shelf, name) VALUES (?, ?, ?)")) {
            statement.setString(1, shelf);
            statement.setString(2, name);
            statement.setString(3, text);
            statement.executeUpdate();
        }
    }

    static void remove(Connection on, String shelf, String name) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("DELETE FROM saved WHERE shelf = ? AND name = ?")) {
            statement.setString(1, shelf);
            statement.setString(2, name);
            statement.executeUpdate();
        }
    }
}
