package app.viewership.app;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Where the door of a library's window is told: a lock, and beside it the port and the word to say there.
///
/// @param lock held by the program whose window it is
/// @param address two lines, port and word; readable by the same user only
record DoorPlate(Path lock, Path address) {

    private static final String SUFFIX = ".mv.db";

    /// The port of a door and the word to say at it.
    record Address(int port, String word) {}

    /// The plate of this library's window; the same for every way to write the library's path.
    static DoorPlate of(Path folder, Path library) {
        String name = fingerprint(plain(library));
        return new DoorPlate(folder.resolve(name + ".lock"), folder.resolve(name + ".door"));
    }

    /// Makes the folder, for the same user only.
    static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder, forOwner("rwx------"));
    }

    /// Writes the port down with a new word, whole or not at all.
    String write(int port) throws IOException {
        String word = new BigInteger(130, new SecureRandom()).toString(36);
        Path folder = address.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, "door", ".new", forOwner("rw-------"));
        Files.write(draft, List.of(Integer.toString(port), word));
        Files.move(draft, address, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return word;
    }

    /// What is written, if it is whole.
    Optional<Address> read() {
        try {
            List<String> lines = Files.readAllLines(address);
            return lines.size() == 2
                    ? Optional.of(new Address(Integer.parseInt(lines.get(0)), lines.get(1)))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            // Not written yet, or by hand.
            return Optional.empty();
        }
    }

    private static FileAttribute<?>[] forOwner(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                // Elsewhere the user's own folder is closed to others as it is.
                : new FileAttribute<?>[0];
    }

    private static Path plain(Path library) {
        // A library may be named with or without its ending.
        Path named = library.toString().endsWith(SUFFIX) ? library : Path.of(library + SUFFIX);
        Path absolute = named.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        try {
            // The library itself may not be there yet.
            return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            return absolute;
        }
    }

    private static String fingerprint(Path path) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(path.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
