package app.viewership.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The versions of the tables, each a script that leads from the version before it.
///
/// @param scripts the first makes version 1 of nothing
record Schema(List<String> scripts) {

    /// What marks a database as a library of this program.
    private static final String MARK = "viewership-library";

    /// The newest this program knows.
    static final Schema NEWEST = new Schema(List.of(script("001_library.sql")));

    int version() {
        return scripts.size();
    }

    /// The version of a library; null where the database is none.
    static @Nullable Integer versionOf(Connection on) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement("""
                SELECT COUNT(*) FROM information_schema.columns
                WHERE table_schema = 'PUBLIC' AND table_name = 'SCHEMA_VERSION' AND column_name IN ('MARK', 'VERSION')
                """);
                ResultSet found = statement.executeQuery()) {
            found.next();
            if (found.getInt(1) != 2) {
                return null;
            }
        }
        try (PreparedStatement statement = on.prepareStatement("SELECT version FROM schema_version WHERE mark = ?")) {
            statement.setString(1, MARK);
            try (ResultSet version = statement.executeQuery()) {
                return version.next() ? version.getInt(1) : null;
            }
        }
    }

    /// Leads a database from `version`, 0 for an empty one, to the newest. Not safe against a kill: it works on a file
    /// that is nobody's library yet.
    void lead(Connection on, int version) throws SQLException {
        try (Statement statement = on.createStatement()) {
            if (version == 0) {
                statement.execute("CREATE TABLE schema_version (mark VARCHAR PRIMARY KEY, version INTEGER NOT NULL)");
            }
            for (String script : scripts.subList(version, scripts.size())) {
                statement.execute(script);
            }
        }
        try (PreparedStatement statement =
                on.prepareStatement("MERGE INTO schema_version (mark, version) KEY (mark) VALUES (?, ?)")) {
            statement.setString(1, MARK);
            statement.setInt(2, version());
            statement.executeUpdate();
        }
    }

    private static String script(String name) {
        try (@Nullable InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
