package app.viewership.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The table of the versions of records, each once.
final class RecordTable {

    private RecordTable() {}

    /// How many there are, or -1 where their ids are not the numbers from 0.
    static int count(Connection on) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("SELECT COUNT(*), MAX(id) FROM records");
                ResultSet row = statement.executeQuery()) {
            row.next();
            int count = row.getInt(1);
            return count == 0 || row.getInt(2) == count - 1 ? count : -1;
        }
    }

    /// All of them by id.
    static void all(Connection on, Consumer<RecordText> reader) throws SQLException {
        try (PreparedStatement statement =
                        on.prepareStatement("SELECT kind, part, name, json FROM records ORDER BY id");
                ResultSet row = statement.executeQuery()) {
            Map<String, String> shared = new HashMap<>();
            while (row.next()) {
                reader.accept(new RecordText(
                        shared.computeIfAbsent(row.getString(1), Function.identity()),
                        shared.computeIfAbsent(row.getString(2), Function.identity()),
                        row.getString(3),
                        row.getString(4)));
            }
        }
    }

    /// @param firstId of the first of them; the others follow
    /// @param texts no more than H2 takes in an array
    static void insert(Connection on, int firstId, List<RecordText> texts) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("""
                INSERT INTO records (id, kind, part, name, json) SELECT * FROM UNNEST(
                    CAST(? AS INTEGER ARRAY), CAST(? AS VARCHAR ARRAY), CAST(? AS VARCHAR ARRAY),
                    CAST(? AS VARCHAR ARRAY), CAST(? AS VARCHAR ARRAY))
                """)) {
            statement.setObject(
                    1, IntStream.range(firstId, firstId + texts.size()).boxed().toArray());
            statement.setObject(2, array(texts, RecordText::kind));
            statement.setObject(3, array(texts, RecordText::part));
            statement.setObject(4, array(texts, RecordText::key));
            statement.setObject(5, array(texts, RecordText::json));
            statement.executeUpdate();
        }
    }

    private static Object[] array(List<RecordText> texts, Function<RecordText, Object> column) {
        return texts.stream().map(column).toArray();
    }
}
