package app.viewership.cli;

import app.viewership.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The library that a command works on: the one named, or one that is gone when the command is done.
final class LibraryOption implements AutoCloseable {
    private final Library library;
    private final @Nullable Path temporary;

    /// Whether the library is to stay though nothing is in it.
    private boolean stays;

    private LibraryOption(Library library, @Nullable Path temporary, boolean stays) {
        this.library = library;
        this.temporary = temporary;
        this.stays = stays;
    }

    /// Opens the library of this name for imports, and makes it where there is none; without a name a temporary one.
    /// One that was made stays if anything came in, or after [#succeeded].
    static LibraryOption forImport(@Nullable Path name) {
        if (name != null) {
            Library library = Library.openOrCreate(name);
            return new LibraryOption(library, null, !library.made());
        }
        try {
            Path folder = Files.createTempDirectory("viewership-");
            // Gone even where the program is ended from outside before it can clean up.
            folder.toFile().deleteOnExit();
            Library library = Library.create(folder.resolve("library"));
            library.file().toFile().deleteOnExit();
            return new LibraryOption(library, folder, true);
        } catch (IOException e) {
            throw new Failure("No temporary library can be made in " + System.getProperty("java.io.tmpdir")
                    + ". Make room there, or name a library with --library.");
        }
    }

    /// Opens a library that is there already, and changes nothing in it.
    static LibraryOption forReading(Path name) {
        return new LibraryOption(Library.openReadOnly(name), null, true);
    }

    Library library() {
        return library;
    }

    /// Says that all came in that was named, if it was nothing: a library made for it may be asked.
    void succeeded() {
        stays = true;
    }

    @Override
    public void close() {
        try {
            if (!stays && library.ledger().isEmpty()) {
                deleteMade();
            }
        } finally {
            library.close();
            if (temporary != null) {
                delete(temporary);
            }
        }
    }

    /// While it is open: once it is closed, another program may have begun to import into it.
    private void deleteMade() {
        try {
            Files.deleteIfExists(library.file());
        } catch (IOException e) {
            // Not every system takes away a file that is open, and an empty library is no harm.
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            // It lies among temporary files, where the system cleans up.
        }
    }
}
