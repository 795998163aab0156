package app.viewership.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// How a library file comes to be and how it is opened.
///
/// A file is looked at read-only first, so that one which is no library, or a newer one, is left as it is. A new
/// library is made under another name and moved into place when whole, and an older one is led to the newest version on
/// a copy: whenever the program is killed, the file is a whole library of one version.
final class Opening {

    /// The files open in this program: H2 would quietly share one among all who open it here.
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private static final String SETTINGS = ";TRACE_LEVEL_FILE=0;COMPRESS=TRUE;CACHE_SIZE=16384";

    private final Schema schema;

    Opening(Schema schema) {
        this.schema = schema;
    }

    /// Makes an empty library.
    void create(Path file) {
        Path folder = folder(file);
        if (!Files.isDirectory(folder)) {
            throw new LibraryException("The folder %s does not exist. Create it, or name another.".formatted(folder));
        }
        if (Files.exists(file)) {
            throw new LibraryException("%s exists already. Open it, or name another file.".formatted(file));
        }
        if (!Files.isWritable(folder)) {
            throw new LibraryException(
                    "The folder %s cannot be written. Name a file in another folder.".formatted(folder));
        }
        Path draft = draft(file);
        try {
            lead(draft, 0);
            move(draft, file);
        } finally {
            delete(draft);
        }
    }

    /// Opens a library that exists.
    Connections open(Path file, boolean readOnly) {
        if (!Files.exists(file)) {
            throw new LibraryException("There is no library %s. Check the name, or create it.".formatted(file));
        }
        if (!Files.isReadable(file)) {
            throw new LibraryException("The library %s may not be read. Change its permissions.".formatted(file));
        }
        Path real = real(file);
        if (!OPEN.add(real)) {
            throw new LibraryException("The library %s is open in this program already.".formatted(file));
        }
        boolean opened = false;
        try {
            int version = probe(file);
            if (version < schema.version() && !readOnly) {
                upgrade(file, version);
            }
            Connections connections = connections(file, readOnly, () -> OPEN.remove(real));
            opened = true;
            return connections;
        } finally {
            if (!opened) {
                OPEN.remove(real);
            }
        }
    }

    /// The version of the library in a file, which is left as it is.
    private int probe(Path file) {
        if (!LibraryFile.isDatabase(file)) {
            throw LibraryFile.notALibrary(file);
        }
        try (Connection on = connect(file, ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r")) {
            @Nullable Integer version = Schema.versionOf(on);
            if (version == null) {
                throw new LibraryException(Failure.foreign(file));
            }
            if (version > schema.version()) {
                throw new LibraryException(
                        "The library %s was made by a newer version of this program. Update the program to open it; the file was left as it is."
                                .formatted(file));
            }
            return version;
        } catch (SQLException e) {
            throw Failure.sentence(file, e);
        }
    }

    private void upgrade(Path file, int version) {
        Path draft = draft(file);
        try {
            Files.copy(file, draft);
            lead(draft, version);
            Files.move(
                    draft,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LibraryException(
                    "The library %s is of an older version and could not be brought up to date beside itself: %s"
                            .formatted(file, e.getMessage()),
                    e);
        } finally {
            delete(draft);
        }
    }

    private void lead(Path draft, int version) {
        try (Connection on = connect(draft, "")) {
            schema.lead(on, version);
        } catch (SQLException e) {
            throw Failure.sentence(draft, e);
        }
    }

    private static Connections connections(Path file, boolean readOnly, Runnable closed) {
        String mode = readOnly ? ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" : ";IFEXISTS=TRUE";
        try {
            Connection reading = connect(file, mode);
            Connection writing = connect(file, mode);
            writing.setAutoCommit(false);
            return new Connections(file, reading, writing, closed);
        } catch (SQLException e) {
            throw Failure.sentence(file, e);
        }
    }

    private static Connection connect(Path file, String mode) throws SQLException {
        return DriverManager.getConnection(EscapedPath.url(file, LibraryFile.SUFFIX) + SETTINGS + mode);
    }

    private static Path draft(Path file) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling("%s.%x%s"
                .formatted(
                        name.substring(0, name.length() - LibraryFile.SUFFIX.length()),
                        ThreadLocalRandom.current().nextInt(),
                        LibraryFile.SUFFIX));
    }

    private static void move(Path draft, Path file) {
        try {
            Files.move(draft, file);
        } catch (IOException e) {
            throw new LibraryException("%s could not be written: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void delete(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new LibraryException("%s could not be removed: %s".formatted(draft, e.getMessage()), e);
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new LibraryException("%s could not be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Path folder(Path file) {
        @Nullable Path folder = file.getParent();
        return folder == null ? file : folder;
    }
}
