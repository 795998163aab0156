package app.viewership.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// A zip archive with logs in it. Its directory stands at its end, so an archive that is cut off is refused at once.
final class ZipLogFile extends LogFile {

    private final ZipFile zip;
    private final long size;
    private final List<@Nullable String> entries = new ArrayList<>();
    private final AtomicLong unpacked = new AtomicLong();
    private final long unpackedTotal;

    private ZipLogFile(Path path, HeadRoom heads, ZipFile zip) throws IOException {
        super(path, heads);
        this.zip = zip;
        size = bytes().orElse(0);
        zip.stream().filter(ZipLogFile::isLog).forEach(entry -> entries.add(entry.getName()));
        unpackedTotal = zip.stream()
                .filter(ZipLogFile::isLog)
                .mapToLong(entry -> Math.max(0, entry.getSize()))
                .sum();
    }

    /// Whether a file that begins so is a zip archive, be it an empty one.
    static boolean begins(byte[] head) {
        return head.length == 4
                && head[0] == 'P'
                && head[1] == 'K'
                && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
    }

    static LogFile open(Path path, HeadRoom heads, Failures failures) throws IOException, SourceException {
        ZipLogFile file = new ZipLogFile(path, heads, zip(path));
        if (file.entries.isEmpty()) {
            file.close();
            throw failures.because(
                    "is an archive without a log: no file in it ends in .csv, .tsv, .json, .jsonl, .log or .stream.");
        }
        return file;
    }

    private static ZipFile zip(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            // Names may be in an older character set; whatever else is wrong is wrong again.
            return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    /// Not the notes that macOS and others leave beside each file.
    private static boolean isLog(ZipEntry entry) {
        String name = entry.getName();
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean packed = last.endsWith(".gz") || last.endsWith(".zip");
        return !last.isEmpty() && !packed && Inputs.isLog(last);
    }

    @Override
    public List<@Nullable String> entries() {
        return entries;
    }

    @Override
    InputStream input(@Nullable String entry) throws IOException {
        ZipEntry found = entry == null ? null : zip.getEntry(entry);
        InputStream in = found == null ? null : zip.getInputStream(found);
        if (found == null || in == null) {
            throw new ZipException("no entry " + entry);
        }
        return new UnpackedInput(new VerifiedInput(in, found), () -> size, unpacked);
    }

    @Override
    public long bytesRead() {
        return unpackedTotal == 0 ? 0 : Math.min(size, (long) ((double) size * unpacked.get() / unpackedTotal));
    }

    @Override
    public String sha256(BooleanSupplier stop) throws SourceException {
        return sha256(path(), stop);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            new Failures(name(path())).log(e);
        }
    }
}
