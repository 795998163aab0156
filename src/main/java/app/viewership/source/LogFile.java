package app.viewership.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A file with one log in it, or an archive with several. What it is shows in its first bytes, whatever its name.
public abstract sealed class LogFile implements Closeable permits SingleLogFile, ZipLogFile {

    private final Path path;
    private final HeadRoom heads;
    private final OptionalLong bytes;

    /// What was read ahead and is not read on yet, if anything was.
    private @Nullable Beginning beginning;

    /// The beginning of a log that was read ahead.
    private record Beginning(@Nullable String entry, Head head, InputStream rest) {}

    LogFile(Path path, HeadRoom heads) throws IOException {
        this.path = path;
        this.heads = heads;
        this.bytes = Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
    }

    /// Opens a file. A pipe will do too, for it is opened but once.
    ///
    /// @throws SourceException if it is missing, a folder, unreadable, empty, damaged or an archive without a log
    public static LogFile open(Path path) throws SourceException {
        return open(path, new HeadRoom());
    }

    /// Opens a file of many.
    ///
    /// @param heads where their beginnings are read
    /// @see #open(Path)
    public static LogFile open(Path path, HeadRoom heads) throws SourceException {
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
            SingleLogFile file = new SingleLogFile(path, heads);
            byte[] head = file.head();
            if (head.length == 0) {
                file.close();
                throw failures.because("is empty.");
            }
            if (ZipLogFile.begins(head)) {
                file.close();
                return ZipLogFile.open(path, heads, failures);
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

    /// Size on disk. Empty of a pipe: how long it is shows at its end.
    public OptionalLong bytes() {
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

    /// What a log can be read as, by its beginning and not by its name; best first. Where there are several, somebody
    /// should be asked. Nothing is lost of the log: it can be read afterwards, be it a pipe.
    ///
    /// @param entry one of [#entries]
    /// @throws SourceException if it fits none of [Kinds#ALL]; the message says what it lacks for the nearest
    public List<Recognised> recognise(@Nullable String entry) throws SourceException {
        return recognise(entry, Kinds.ALL);
    }

    List<Recognised> recognise(@Nullable String entry, List<Kind> kinds) throws SourceException {
        Failures failures = new Failures(nameOf(entry));
        try {
            return new Recognition(begin(entry).head, failures).of(kinds);
        } catch (IOException e) {
            throw failures.broken(e);
        }
    }

    /// Begins to read a log as what it was recognised as.
    ///
    /// @see #read(Kind, Part, String, BooleanSupplier)
    public LogReader read(Recognised what, @Nullable String entry, BooleanSupplier stop) throws SourceException {
        return read(what.kind(), what.part(), entry, stop);
    }

    /// Begins to read a log, one after another, each once.
    ///
    /// @param entry one of [#entries]
    /// @param stop asked between reads; the reader throws a [java.util.concurrent.CancellationException] if it says so
    public LogReader read(Kind kind, Part part, @Nullable String entry, BooleanSupplier stop) throws SourceException {
        Failures failures = new Failures(nameOf(entry));
        try {
            Beginning begun = begin(entry);
            beginning = null;
            try {
                return new LogReader(kind, part, begun.head, begun.rest, failures, LogReader.LONGEST_ROW, stop);
            } catch (SourceException e) {
                begun.rest.close();
                throw e;
            }
        } catch (IOException e) {
            throw failures.broken(e);
        }
    }

    private Beginning begin(@Nullable String entry) throws IOException {
        Beginning known = beginning;
        if (known != null && Objects.equals(known.entry, entry)) {
            return known;
        }
        if (known != null) {
            known.rest.close();
        }
        InputStream in = input(entry);
        Beginning begun = new Beginning(entry, Head.of(in, LogReader.LONGEST_ROW, heads), in);
        beginning = begun;
        return begun;
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
