package app.viewership.source;

import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The bytes of a file as it is on disk, counted and hashed on the way.
final class RawInput extends FilterInputStream {

    private static final int CHUNK = 1 << 18;

    private final MessageDigest digest;
    private final long size;
    private long read;
    private @Nullable String sha256;

    RawInput(Path path) throws IOException {
        // Not through a channel, which an interrupt would close.
        super(new FileInputStream(path.toFile()));
        size = Files.size(path);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int got = super.read(buffer, from, length);
        if (got > 0) {
            digest.update(buffer, from, got);
            read += got;
        } else if (got < 0 && read < size) {
            throw new ShrunkException(size, read);
        }
        return got;
    }

    /// Bytes read so far.
    long count() {
        return read;
    }

    /// SHA-256 of the whole file in hexadecimal digits; reads what is left of it.
    ///
    /// @param stop asked while reading
    /// @throws CancellationException if asked to stop
    String sha256(BooleanSupplier stop) throws IOException {
        String known = sha256;
        if (known == null) {
            byte[] buffer = new byte[CHUNK];
            while (read(buffer, 0, CHUNK) >= 0) {
                if (stop.getAsBoolean()) {
                    throw new CancellationException();
                }
            }
            known = HexFormat.of().formatHex(digest.digest());
            sha256 = known;
        }
        return known;
    }
}
