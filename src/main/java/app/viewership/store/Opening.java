package app.viewership.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/// How a library file comes to be and how it is opened.
///
/// A file is looked at read-only first, so that one which is no library, or a newer one, is left as it is. A new
/// library is made under another name and gets its own when whole, and an older one is led to the newest version on
/// a copy: whenever the program is killed, the file is a whole library of one version.
///
/// @param schema the tables to open with
record Opening(Schema schema) {

    /// The files open in this program: H2 would quietly share one among all who open it here.
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    /// Text packs well, ten to one where user agents are long. H2's own compaction, while running and on closing, is
    /// off: it lets the file grow, and 2.4.240 can fail in it after a kill. See [Connections#close]. Nor does
    /// it close the file by itself when the program is told to end: what came until then is still to be stored. And it
    /// holds no rows of a query that is over, to have them if it were asked again: those of a large table are large.
    private static final String SETTINGS =
            ";TRACE_LEVEL_FILE=0;COMPRESS=TRUE;CACHE_SIZE=16384;MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0"
                    + ";DB_CLOSE_ON_EXIT=FALSE;OPTIMIZE_REUSE_RESULTS=0";

    private static final String EXISTING = SETTINGS + ";IFEXISTS=TRUE";

    private static final String READ_ONLY = EXISTING + ";ACCESS_MODE_DATA=r";

    /// Makes an empty library where there is no file yet, however many programs try to at once.
    ///
    /// @return whether it is this one's work
    boolean createIfAbsent(Path file) {
        if (Files.exists(file)) {
            return false;
        }
        LibraryFile.requireNoLinkBeside(file);
        Path folder = file.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new LibraryException("The folder %s does not exist. Create it, or name another.".formatted(folder));
        }
        if (!Files.isWritable(folder)) {
            throw new LibraryException(
                    "The folder %s may not be written. Name a file in another folder.".formatted(folder));
        }
        try {
            Draft.create(file, draft -> {
                lead(draft, 0);
                requireWhole(draft, file);
            });
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /// Opens a library that exists.
    ///
    /// @param asItIs whether to change nothing; so it is in any case where the file may not be written
    Connections open(Path file, boolean asItIs) {
        if (!Files.exists(file)) {
            throw new LibraryException("There is no library %s. Check the name, or create it.".formatted(file));
        }
        if (!Files.isReadable(file)) {
            throw new LibraryException("The library %s may not be read. Change its permissions.".formatted(file));
        }
        try {
            Path real = file.toRealPath();
            LibraryFile.requireNoLinkBeside(real);
            boolean readOnly = asItIs || !LibraryFile.isWritable(real);
            if (!OPEN.add(real)) {
                throw new LibraryException("The library %s is open in this program already.".formatted(file));
            }
            Runnable closed = () -> OPEN.remove(real);
            try {
                prepare(real, readOnly);
                String settings = readOnly ? READ_ONLY : EXISTING;
                return new Connections(real, readOnly, () -> connect(real, settings), SegmentTable::sweep, closed);
            } catch (IOException | RuntimeException e) {
                closed.run();
                throw e;
            }
        } catch (IOException e) {
            throw new LibraryException("The library %s could not be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /// Sees to it that there is a library of the newest version, or says what there is instead.
    private void prepare(Path file, boolean readOnly) throws IOException {
        int version = probe(file);
        if (version > schema.version()) {
            throw new LibraryException(
                    ("The library %s was made by a newer version of this program. Update the program to open it; "
                                    + "the file was left as it is.")
                            .formatted(file));
        }
        if (version < schema.version()) {
            if (readOnly) {
                throw new LibraryException(
                        ("The library %s was made by an older version of this program and may only be read. "
                                        + "Make its file writable, so that it can be brought up to date.")
                                .formatted(file));
            }
            Draft.replace(file, draft -> {
                Files.copy(file, draft);
                lead(draft, version);
                requireWhole(draft, file);
            });
        }
    }

    private static int probe(Path file) throws IOException {
        String header = LibraryFile.header(file);
        if (!LibraryFile.isDatabase(header)) {
            throw Failure.notALibrary(file);
        }
        try (Connection on = connect(file, READ_ONLY)) {
            @Nullable Integer version = Schema.versionOf(on);
            if (version == null) {
                throw Failure.foreign(file);
            }
            if (Engine.version(on) < LibraryFile.versionWhenClosed(header)) {
                throw Failure.damaged(file, null);
            }
            return version;
        } catch (SQLException e) {
            boolean nothingToRead = e.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY;
            throw nothingToRead ? Failure.damaged(file, e) : Failure.of(file, e);
        }
    }

    private void lead(Path draft, int version) throws SQLException {
        try (Connection on = connect(draft, SETTINGS)) {
            schema.lead(on, version);
        }
    }

    /// H2 keeps to itself what goes wrong while it closes a file.
    private static void requireWhole(Path draft, Path file) throws IOException {
        try {
            probe(draft);
        } catch (LibraryException e) {
            throw new LibraryException(
                    "The library %s could not be written whole; the disk may be full. Make room and try again."
                            .formatted(file),
                    e);
        }
    }

    private static Connection connect(Path file, String settings) throws SQLException {
        try {
            return DriverManager.getConnection(EscapedPath.url(file, LibraryFile.SUFFIX) + settings);
        } catch (SQLException e) {
            EscapedPath.release(file);
            throw e;
        }
    }
}
