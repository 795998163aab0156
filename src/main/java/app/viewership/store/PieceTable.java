package app.viewership.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// The table of the bytes that live sources sent, piece by piece.
final class PieceTable {

    private PieceTable() {}

    /// Puts a piece in its place, which may be taken by its own beginning.
    static void put(Connection on, int file, int piece, byte[] deflated) throws SQLException {
        try (PreparedStatement statement =
                on.prepareStatement("MERGE INTO pieces (file, piece, bytes) KEY (file, piece) VALUES (?, ?, ?)")) {
            statement.setInt(1, file);
            statement.setInt(2, piece);
            statement.setBytes(3, deflated);
            statement.executeUpdate();
        }
    }

    /// A piece as it is stored; null behind the last.
    static byte @Nullable [] get(Connection on, int file, int piece) throws SQLException {
        try (PreparedStatement statement =
                on.prepareStatement("SELECT bytes FROM pieces WHERE file = ? AND piece = ?")) {
            statement.setInt(1, file);
            statement.setInt(2, piece);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    /// The bytes of a log, one piece in memory at a time.
    @SuppressWarnings("JdkObsolete") // streams that follow one another are handed over so
    static Enumeration<InputStream> all(Connections connections, int file) {
        return new Enumeration<>() {
            private int next;
            private byte @Nullable [] ahead = load();

            private byte @Nullable [] load() {
                return connections.<byte @Nullable []>read(on -> get(on, file, next));
            }

            @Override
            public boolean hasMoreElements() {
                return ahead != null;
            }

            @Override
            public InputStream nextElement() {
                byte[] piece = ahead;
                if (piece == null) {
                    return Collections.<InputStream>emptyEnumeration().nextElement();
                }
                next++;
                ahead = load();
                return new InflaterInputStream(new ByteArrayInputStream(piece));
            }
        };
    }
}
