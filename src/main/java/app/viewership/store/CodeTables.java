package app.viewership.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The tables of what the codes stand for.
final class CodeTables {
    /// H2 takes no array of more than 65,536.
    private static final int ROWS_AT_ONCE = 1 << 14;

    private CodeTables() {}

    /// @throws DamagedSegmentException where a slice of them is none, or does not stand in its place
    static ClientCodes clients(Connection on) throws SQLException {
        try (PreparedStatement statement =
                        on.prepareStatement("SELECT first, size, bytes FROM clients ORDER BY first");
                ResultSet row = statement.executeQuery()) {
            ClientCodes all = new ClientCodes();
            while (row.next()) {
                List<ClientEntry> slice = new ArrayList<>();
                ClientCodec.unpack(row.getBytes(3), row.getInt(1), row.getInt(2), slice);
                for (ClientEntry client : slice) {
                    if (all.code(client.kind(), client.texts()) != client.code()) {
                        throw new DamagedSegmentException("%s is not client %d".formatted(client, client.code()));
                    }
                }
            }
            all.keep();
            return all;
        }
    }

    static List<AssetEntry> assets(Connection on) throws SQLException {
        try (PreparedStatement statement =
                        on.prepareStatement("SELECT code, kind, texts, title FROM assets ORDER BY code");
                ResultSet row = statement.executeQuery()) {
            Map<String, String> shared = new HashMap<>();
            List<AssetEntry> all = new ArrayList<>();
            while (row.next()) {
                all.add(new AssetEntry(
                        row.getInt(1),
                        shared(shared, row.getString(2)),
                        texts(shared, row.getString(3)),
                        row.getString(4)));
            }
            return all;
        }
    }

    static void insertClients(Connection on, Clients clients) throws SQLException {
        try (PreparedStatement statement =
                on.prepareStatement("INSERT INTO clients (first, size, bytes) VALUES (?, ?, ?)")) {
            for (int from = 0; from < clients.size(); ) {
                int to = from + ClientCodec.slice(clients, from);
                statement.setInt(1, clients.get(from).code());
                statement.setInt(2, to - from);
                statement.setBytes(3, ClientCodec.pack(clients.range(from, to)));
                statement.executeUpdate();
                from = to;
            }
        }
    }

    /// Inserts assets and gives the known ones among them, those with a code below `known`, their new titles.
    static void putAssets(Connection on, List<AssetEntry> assets, int known) throws SQLException {
        insertAssets(on, assets.stream().filter(asset -> asset.code() >= known).toList());
        updateTitles(on, assets.stream().filter(asset -> asset.code() < known).toList());
    }

    private static void insertAssets(Connection on, List<AssetEntry> assets) throws SQLException {
        insert(
                on,
                """
                INSERT INTO assets (code, kind, texts, title) SELECT * FROM UNNEST(
                    CAST(? AS INTEGER ARRAY), CAST(? AS VARCHAR ARRAY), CAST(? AS VARCHAR ARRAY),
                    CAST(? AS VARCHAR ARRAY))
                """,
                assets,
                List.of(AssetEntry::code, AssetEntry::kind, asset -> JoinedTexts.of(asset.texts()), AssetEntry::title));
    }

    /// Many rows in a statement, which takes a third of the time of one each.
    ///
    /// @param columns of a row, in the order of the statement's arrays
    private static <T> void insert(Connection on, String sql, List<T> rows, List<Function<T, Object>> columns)
            throws SQLException {
        try (PreparedStatement statement = on.prepareStatement(sql)) {
            for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
                List<T> some = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
                for (int c = 0; c < columns.size(); c++) {
                    statement.setObject(c + 1, some.stream().map(columns.get(c)).toArray());
                }
                statement.executeUpdate();
            }
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

    private static List<String> texts(Map<String, String> shared, String joined) {
        return JoinedTexts.split(joined).stream()
                .map(text -> shared(shared, text))
                .toList();
    }

    private static String shared(Map<String, String> texts, String text) {
        String known = texts.putIfAbsent(text, text);
        return known != null ? known : text;
    }
}
