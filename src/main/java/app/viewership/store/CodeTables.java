package app.viewership.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tables of what the codes stand for.
final class CodeTables {

    private CodeTables() {}

    /// By code. Equal texts are one object: many clients share a few devices and user agents.
    static List<ClientEntry> clients(Connection on) throws SQLException {
        try (PreparedStatement statement =
                        on.prepareStatement("SELECT code, ip, device, user_agent FROM clients ORDER BY code");
                ResultSet row = statement.executeQuery()) {
            Map<String, String> shared = new HashMap<>();
            List<ClientEntry> all = new ArrayList<>();
            while (row.next()) {
                all.add(new ClientEntry(
                        row.getInt(1),
                        shared(shared, row.getString(2)),
                        shared(shared, row.getString(3)),
                        shared(shared, row.getString(4))));
            }
            return all;
        }
    }

    static List<AssetEntry> assets(Connection on) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("SELECT code, id, title FROM assets ORDER BY code");
                ResultSet row = statement.executeQuery()) {
            List<AssetEntry> all = new ArrayList<>();
            while (row.next()) {
                all.add(new AssetEntry(row.getInt(1), row.getString(2), row.getString(3)));
            }
            return all;
        }
    }

    static void insertClients(Connection on, List<ClientEntry> clients) throws SQLException {
        try (PreparedStatement statement =
                on.prepareStatement("INSERT INTO clients (code, ip, device, user_agent) VALUES (?, ?, ?, ?)")) {
            for (ClientEntry client : clients) {
                statement.setInt(1, client.code());
                statement.setString(2, client.ip());
                statement.setString(3, client.device());
                statement.setString(4, client.userAgent());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// Inserts new assets and gives known ones their new titles.
    static void mergeAssets(Connection on, List<AssetEntry> assets) throws SQLException {
        try (PreparedStatement statement =
                on.prepareStatement("MERGE INTO assets (code, id, title) KEY (code) VALUES (?, ?, ?)")) {
            for (AssetEntry asset : assets) {
                statement.setInt(1, asset.code());
                statement.setString(2, asset.id());
                statement.setString(3, asset.title());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String shared(Map<String, String> texts, String text) {
        String known = texts.putIfAbsent(text, text);
        return known != null ? known : text;
    }
}
