package app.viewership.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;

/// A library file that is made under another name and gets its own when it is whole. Whenever the program is killed,
/// what stands under the name is whole; a draft that is left behind is in nobody's way.
final class Draft {

    /// Makes the file that nobody knows yet.
    @FunctionalInterface
    interface Making {
        void of(Path draft) throws IOException, SQLException;
    }

    /// How a whole draft gets its name.
    @FunctionalInterface
    private interface Placing {
        void at(Path draft, Path file) throws IOException;
    }

    private Draft() {}

    /// Makes a file where there is none.
    ///
    /// @throws FileAlreadyExistsException where another was faster
    static void create(Path file, Making making) throws FileAlreadyExistsException {
        make(file, making, Draft::placeIfAbsent);
    }

    /// Makes another file in place of one that is there.
    static void replace(Path file, Making making) throws IOException {
        make(file, making, (draft, old) -> Files.move(draft, old, StandardCopyOption.ATOMIC_MOVE));
    }

    /// Never in place of another file, as a move could be: a link is refused where the name is taken.
    private static void placeIfAbsent(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // Memory sticks know no links. This looks first, too, if not in the same breath.
            Files.move(draft, file);
        }
    }

    private static void make(Path file, Making making, Placing placing) throws FileAlreadyExistsException {
        Path draft = file.resolveSibling("%s.new-%08x%s"
                .formatted(file.getFileName(), ThreadLocalRandom.current().nextInt(), LibraryFile.SUFFIX));
        try {
            try (Unfinished _ = Unfinished.of(draft)) {
                making.of(draft);
                placing.at(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (SQLException e) {
            throw Failure.of(file, e);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            throw new LibraryException("The library %s could not be written: %s".formatted(file, e.getMessage()), e);
        }
    }
}
