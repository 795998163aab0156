package app.viewership.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

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

    /// A piece as it is stored; empty behind the last.
    static Optional<byte[]> get(Connection on, int file, int piece) throws SQLException {
        try (PreparedStatement statement =
                on.prepareStatement("SELECT bytes FROM pieces WHERE file = ? AND piece = ?")) {
            statement.setInt(1, file);
            statement.setInt(2, piece);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }
}
