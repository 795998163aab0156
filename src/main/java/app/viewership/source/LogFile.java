package app.viewership.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A file with one log in it, or an archive with several. What it is shows in its first bytes, whatever its name.
public abstract sealed class LogFile implements Closeable permits SingleLogFile, ZipLogFile {

    private final Path path;
    private final long bytes;

    LogFile(Path path) throws IOException {
        this.path = path;
        this.bytes = Files.size(path);
    }

    /// Opens a file. A pipe will do too, for it is opened but once.
    ///
    /// @throws SourceException if it is missing, a folder, unreadable, empty, damaged or an archive without a log
    public static LogFile open(Path path) throws SourceException {
        Failures failures = new Failures(name(path));
        if (!Files.exists(path)) {
            throw failures.because("is not there.");
        }
        if (Files.isDirectory(path)) {
            throw failures.because("is a folder, not a file.");
        }
        if (!Files.isReadable(path)) {
            throw failures.because("may not be read: you lack the permission.");
        }
        try {
            SingleLogFile file = new SingleLogFile(path);
            byte[] head = file.head();
            if (head.length == 0) {
                file.close();
                throw failures.because("is empty.");
            }
            if (ZipLogFile.begins(head)) {
                file.close();
                return ZipLogFile.open(path, failures);
            }
            return file;
        } catch (IOException e) {
            throw failures.broken(e);
        }
    }

    /// SHA-256 of a file as it is on disk, in lower-case hexadecimal digits.
    ///
    /// @throws java.util.concurrent.CancellationException if asked to stop
    public static String sha256(Path path, BooleanSupplier stop) throws SourceException {
        try (RawInput in = new RawInput(path)) {
            return in.sha256(stop);
        } catch (IOException e) {
            throw new Failures(name(path)).broken(e);
        }
    }

    /// The name of a file without its folder.
    public static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    public Path path() {
        return path;
    }

    /// Size on disk.
    public long bytes() {
        return bytes;
    }

    /// The names, inside the archive, of the logs in it; for a file that is a log itself a single null.
    public abstract List<@Nullable String> entries();

    /// What a log is called: the file's name; `a.zip › b.csv` inside an archive.
    public String nameOf(@Nullable String entry) {
        return entry == null ? name(path) : nameOf(name(path), entry);
    }

    /// What a log in an archive is called.
    public static String nameOf(String archive, String entry) {
        return archive + " › " + entry;
    }

    /// Begins to read a log, one after another, each once.
    ///
    /// @param entry one of [#entries]
    /// @param stop asked between reads; the reader throws a [java.util.concurrent.CancellationException] if it says so
    public LogReader read(Kind kind, Part part, @Nullable String entry, BooleanSupplier stop) throws SourceException {
        Failures failures = new Failures(nameOf(entry));
        try {
            InputStream in = input(entry);
            try {
                return new LogReader(kind, part, in, failures, LogReader.LONGEST_ROW, stop);
            } catch (SourceException e) {
                in.close();
                throw e;
            }
        } catch (IOException e) {
            throw failures.broken(e);
        }
    }

    /// The unpacked bytes of a log.
    abstract InputStream input(@Nullable String entry) throws IOException;

    /// Bytes on disk that were read so far.
    public abstract long bytesRead();

    /// SHA-256 of the file as it is on disk, in lower-case hexadecimal digits; after everything was read.
    ///
    /// @throws java.util.concurrent.CancellationException if asked to stop
    public abstract String sha256(BooleanSupplier stop) throws SourceException;

    @Override
    public abstract void close();
}
