package app.viewership.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/// The bytes of a log that was listened to, one piece of them in memory at a time. For one thread.
final class PieceStream extends InputStream {

    private final Connections connections;
    private final int file;
    private int next;
    private byte[] piece = {};
    private int at;

    /// @param file id of the [LedgerEntry]
    PieceStream(Connections connections, int file) {
        this.connections = connections;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : piece[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int some = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, some);
        at += some;
        return some;
    }

    private boolean isAtEnd() throws IOException {
        while (at == piece.length) {
            int number = next;
            Optional<byte[]> deflated = connections.read(on -> PieceTable.get(on, file, number));
            if (deflated.isEmpty()) {
                return true;
            }
            try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated.get()))) {
                piece = in.readAllBytes();
            }
            at = 0;
            next++;
        }
        return false;
    }
}
