package app.viewership.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The file of a library on disk: its one name, and what can be said of it without H2.
final class LibraryFile {

    /// H2 accepts no other.
    static final String SUFFIX = ".mv.db";

    private static final Set<PosixFilePermission> WRITE = Collections.unmodifiableSet(EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE));

    private static final int HEADER_BYTES = 4096;
    private static final String HEADER_BEGIN = "H:2,";
    private static final String CLOSED_WELL = ",clean:1,";
    private static final Pattern VERSION = Pattern.compile(",version:([0-9a-f]+)");

    private LibraryFile() {}

    /// The file that a name stands for: with or without the suffix it is the same.
    static Path named(Path name) {
        Path absolute = name.toAbsolutePath().normalize();
        @Nullable Path last = absolute.getFileName();
        if (last == null || Files.isDirectory(absolute) || last.toString().equals(SUFFIX)) {
            throw new LibraryException(
                    "%s names no library: a library is a file. Name a file in a folder.".formatted(absolute));
        }
        if (absolute.getFileSystem().getSeparator().equals("/")
                && absolute.toString().contains("\\")) {
            throw new LibraryException(
                    "The name %s has a backslash, which a library's name and folders may not have. Name another file."
                            .formatted(absolute));
        }
        if (last.toString().endsWith(SUFFIX)) {
            return absolute;
        }
        Path file = absolute.resolveSibling(last + SUFFIX);
        if (Files.exists(absolute) && !Files.exists(file)) {
            throw Failure.notALibrary(absolute);
        }
        return file;
    }

    /// Refuses a library that the database would look for elsewhere: it follows a link that is named like the library
    /// without the suffix, and then misses the file beside it.
    static void requireNoLinkBeside(Path file) {
        String name = String.valueOf(file.getFileName());
        Path link = file.resolveSibling(name.substring(0, Math.max(0, name.length() - SUFFIX.length())));
        if (name.endsWith(SUFFIX) && Files.isSymbolicLink(link) && Files.exists(link)) {
            throw new LibraryException(
                    "Beside the library %s lies the link %s, which hides it. Give the link another name, or the library."
                            .formatted(file, link));
        }
    }

    /// The first text of the file, in which H2 keeps what it is; of another file, its first bytes.
    static String header(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    /// Whether H2 would find a database under this header.
    static boolean isDatabase(String header) {
        return header.startsWith(HEADER_BEGIN);
    }

    /// The version of the data that was last written, where the file was closed well; else 0.
    ///
    /// H2 opens a file that was cut off as it was at an earlier version, which is right after a kill but wrong here.
    static long versionWhenClosed(String header) {
        Matcher version = VERSION.matcher(header);
        return header.contains(CLOSED_WELL) && version.find() ? Long.parseLong(version.group(1), 16) : 0;
    }

    /// Whether it may be changed. A file without any permission to write is left alone even where the user could
    /// overrule that, as an administrator can.
    static boolean isWritable(Path file) throws IOException {
        if (!Files.isWritable(file)) {
            return false;
        }
        @Nullable PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null || !Collections.disjoint(view.readAttributes().permissions(), WRITE);
    }
}
