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

    private LibraryOption(Library library, @Nullable Path temporary) {
        this.library = library;
        this.temporary = temporary;
    }

    /// Opens the library of this name for imports, and makes it where there is none; without a name a temporary one.
    static LibraryOption forImport(@Nullable Path name) {
        if (name != null) {
            return new LibraryOption(Library.openOrCreate(name), null);
        }
        try {
            Path folder = Files.createTempDirectory("viewership-");
            // Gone even where the program is ended from outside before it can clean up.
            folder.toFile().deleteOnExit();
            Library library = Library.create(folder.resolve("library"));
            library.file().toFile().deleteOnExit();
            return new LibraryOption(library, folder);
        } catch (IOException e) {
            throw new Failure("No temporary library can be made in " + System.getProperty("java.io.tmpdir")
                    + ". Make room there, or name a library with --library.");
        }
    }

    /// Opens a library that is there already, and changes nothing in it.
    static LibraryOption forReading(Path name) {
        return new LibraryOption(Library.openReadOnly(name), null);
    }

    Library library() {
        return library;
    }

    @Override
    public void close() {
        library.close();
        if (temporary != null) {
            delete(temporary);
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
