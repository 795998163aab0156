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

    /// All in one statement, which takes a third of the time of one a row.
    static void insertClients(Connection on, List<ClientEntry> clients) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("""
                INSERT INTO clients (code, ip, device, user_agent) SELECT * FROM UNNEST(
                    CAST(? AS INTEGER ARRAY), CAST(? AS VARCHAR ARRAY), CAST(? AS VARCHAR ARRAY),
                    CAST(? AS VARCHAR ARRAY))
                """)) {
            statement.setObject(1, clients.stream().map(ClientEntry::code).toArray());
            statement.setObject(2, clients.stream().map(ClientEntry::ip).toArray());
            statement.setObject(3, clients.stream().map(ClientEntry::device).toArray());
            statement.setObject(4, clients.stream().map(ClientEntry::userAgent).toArray());
            statement.executeUpdate();
        }
    }

    /// Inserts assets and gives the known ones among them, those with a code below `known`, their new titles.
    static void putAssets(Connection on, List<AssetEntry> assets, int known) throws SQLException {
        insertAssets(on, assets.stream().filter(asset -> asset.code() >= known).toList());
        updateTitles(on, assets.stream().filter(asset -> asset.code() < known).toList());
    }

    private static void insertAssets(Connection on, List<AssetEntry> assets) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("""
                INSERT INTO assets (code, id, title) SELECT * FROM UNNEST(
                    CAST(? AS INTEGER ARRAY), CAST(? AS VARCHAR ARRAY), CAST(? AS VARCHAR ARRAY))
                """)) {
            statement.setObject(1, assets.stream().map(AssetEntry::code).toArray());
            statement.setObject(2, assets.stream().map(AssetEntry::id).toArray());
            statement.setObject(3, assets.stream().map(AssetEntry::title).toArray());
            statement.executeUpdate();
        }
    }

    private static void updateTitles(Connection on, List<AssetEntry> assets) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("UPDATE assets SET title = ? WHERE code = ?")) {
            for (AssetEntry asset : assets) {
                statement.setString(1, asset.title());
                statement.setInt(2, asset.code());
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
