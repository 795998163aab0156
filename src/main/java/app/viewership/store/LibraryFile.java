package app.viewership.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The file of a library on disk: its one name, and what can be said of it without H2.
final class LibraryFile {

    /// H2 accepts no other.
    static final String SUFFIX = ".mv.db";

    private static final byte[] BEGINNING = "H:2,".getBytes(StandardCharsets.US_ASCII);

    private LibraryFile() {}

    /// The file that a name stands for: with or without the suffix it is the same.
    static Path named(Path name) {
        Path absolute = name.toAbsolutePath().normalize();
        @Nullable Path last = absolute.getFileName();
        if (last == null || Files.isDirectory(absolute)) {
            throw new LibraryException("%s is a folder. A library is a file: name one in it.".formatted(absolute));
        }
        if (last.toString().endsWith(SUFFIX)) {
            return absolute;
        }
        Path file = absolute.resolveSibling(last + SUFFIX);
        if (Files.exists(absolute) && !Files.exists(file)) {
            throw notALibrary(absolute);
        }
        return file;
    }

    /// Whether H2 would find a database in the file.
    static boolean isDatabase(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(BEGINNING.length), BEGINNING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether it may be changed. A file without any permission to write is left alone even where the user could
    /// overrule that, as an administrator can.
    static boolean isWritable(Path file) {
        if (!Files.isWritable(file)) {
            return false;
        }
        @Nullable PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return true;
        }
        try {
            Set<PosixFilePermission> permissions = view.readAttributes().permissions();
            return permissions.contains(PosixFilePermission.OWNER_WRITE)
                    || permissions.contains(PosixFilePermission.GROUP_WRITE)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LibraryException notALibrary(Path file) {
        return new LibraryException(
                "%s is not a library. Name another file; this one was left as it is.".formatted(file));
    }
}
