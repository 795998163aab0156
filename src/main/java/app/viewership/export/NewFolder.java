package app.viewership.export;

import app.viewership.store.Unfinished;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a folder that is there whole or not at all: under a name of its own first, then moved into place.
public final class NewFolder {

    /// What goes into a folder.
    @FunctionalInterface
    public interface Body {
        void writeTo(Path folder) throws IOException;
    }

    private NewFolder() {}

    /// Makes `folder` out of what `body` writes, and the folders above it where they are missing. An empty folder may
    /// be there already; with [Overwrite#REPLACE] also one that holds nothing but what an earlier run made.
    ///
    /// @param own whether an entry of the folder has a name that is made here; a folder with others is never replaced
    /// @throws ExportException if it is there and may not be replaced, or cannot be written
    public static void write(Path folder, Overwrite overwrite, Predicate<String> own, Body body) {
        refuseIfPresent(folder, overwrite, own);
        Path place = folder.toAbsolutePath().normalize();
        Path above = place.getParent();
        if (above == null) {
            throw new ExportException(folder + " cannot be made. Name another folder.", null);
        }
        Path part = above.resolve("." + place.getFileName() + "." + UUID.randomUUID() + ".part");
        try (Unfinished _ = Unfinished.of(part)) {
            Files.createDirectories(part);
            try {
                body.writeTo(part);
                // Somebody may have put something there meanwhile.
                refuseIfPresent(place, overwrite, own);
                Unfinished.finish(() -> moveInPlace(part, place));
            } finally {
                delete(part);
            }
        } catch (UncheckedIOException e) {
            throw failure(folder, above, e.getCause());
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw failure(folder, above, e);
        }
    }

    /// Checks before long work what [#write] would say after it.
    ///
    /// @throws ExportException if the folder is there and may not be replaced
    public static void refuseIfPresent(Path folder, Overwrite overwrite, Predicate<String> own) {
        if (!Files.isDirectory(folder)) {
            if (Files.exists(folder)) {
                throw new ExportException(folder + " is a file. Name a folder.", null);
            }
            return;
        }
        List<String> names;
        try (Stream<Path> entries = Files.list(folder)) {
            names = entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ExportException("The folder " + folder + " cannot be read. Name another folder.", e);
        }
        if (names.isEmpty()) {
            return;
        }
        if (overwrite == Overwrite.REFUSE) {
            throw new ExportException(
                    "The folder " + folder + " is not empty; it was left as it is. Name another folder.", null);
        }
        for (String name : names) {
            if (!own.test(name)) {
                throw new ExportException(
                        "The folder " + folder + " also holds " + name
                                + ", which would be lost; it was left as it is. Name another folder.",
                        null);
            }
        }
    }

    private static void moveInPlace(Path part, Path place) throws IOException {
        if (!Files.exists(place)) {
            Files.move(part, place);
            return;
        }
        Path old = part.resolveSibling(part.getFileName() + ".old");
        Files.move(place, old);
        try {
            Files.move(part, place);
        } catch (IOException e) {
            Files.move(old, place);
            throw e;
        }
        // What was there before is to be taken away now, under the name that is taken away wherever the program ends.
        Files.move(old, part);
    }

    private static ExportException failure(Path folder, Path above, @Nullable Exception e) {
        Exception cause = e == null ? new IOException() : e;
        return new ExportException(NewFile.sentence(folder, above, cause), cause);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
