package app.viewership.export;

import app.viewership.store.Unfinished;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/// Writes a file that is there whole or not at all: under a name of its own first, then moved into place.
public final class NewFile {

    /// What goes into a file.
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    private NewFile() {}

    /// Makes `file` out of what `body` writes, and the folders above it where they are missing.
    ///
    /// @throws FileExistsException if it is there and may not be replaced
    /// @throws ExportException if it cannot be written
    public static void write(Path file, Overwrite overwrite, Body body) {
        refuseIfPresent(file, overwrite);
        Path folder = folderOf(file);
        try {
            Files.createDirectories(folder);
            // Not a temporary file of the system's: those can be read by their owner alone, and stay so when moved.
            Path part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
            try (Unfinished _ = Unfinished.of(part)) {
                try (OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
                    body.writeTo(out);
                }
                move(part, file, overwrite);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw new ExportException(sentence(file, folder, e), e);
        }
    }

    /// Checks before long work what [#write] would say after it.
    ///
    /// @throws FileExistsException if it is there and may not be replaced
    public static void refuseIfPresent(Path file, Overwrite overwrite) {
        if (Files.isDirectory(file)) {
            throw new ExportException(file + " is a folder. Name a file.", null);
        }
        if (overwrite == Overwrite.REFUSE && Files.exists(file)) {
            throw new FileExistsException(file);
        }
    }

    /// Checks before long work that files can be made in a folder, and makes it where it is missing.
    ///
    /// @throws ExportException if not
    public static void requireFolder(Path folder) {
        Path probe = folder.resolve("." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(folder);
            Files.newOutputStream(probe, StandardOpenOption.CREATE_NEW).close();
            Files.delete(probe);
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw new ExportException(sentence(probe, folder, e), e);
        }
    }

    private static void move(Path part, Path file, Overwrite overwrite) throws IOException {
        if (overwrite == Overwrite.REPLACE) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        try {
            Files.move(part, file);
        } catch (FileAlreadyExistsException e) {
            FileExistsException late = new FileExistsException(file);
            late.addSuppressed(e);
            throw late;
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new ExportException(file + " is no file. Name a file.", null);
        }
        return folder;
    }

    static String sentence(Path file, Path folder, Exception e) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("no space left") || said.contains("not enough space") || said.contains("quota exceeded")) {
            return "The disk is full: " + file + " was not written. Make room and try again.";
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is a file, not a folder. Choose another folder.";
        }
        if (e instanceof AccessDeniedException
                || e instanceof ReadOnlyFileSystemException
                || e instanceof NoSuchFileException
                || said.contains("read-only")
                || said.contains("not a directory")) {
            return "The folder " + folder + " cannot be written to. Choose another folder.";
        }
        return file + " could not be written. Choose another folder, or try again.";
    }
}
