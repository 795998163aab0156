package app.viewership.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells bytes apart.
final class Sha256 {

    private Sha256() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    static byte[] of(byte[] bytes) {
        return begin().digest(bytes);
    }

    /// In lower-case hexadecimal digits.
    static String text(byte[] sum) {
        return HexFormat.of().formatHex(sum);
    }

    static String of(Path file) throws IOException {
        MessageDigest sum = begin();
        byte[] piece = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                sum.update(piece, 0, length);
            }
        }
        return text(sum.digest());
    }
}
