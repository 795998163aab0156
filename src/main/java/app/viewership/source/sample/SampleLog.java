package app.viewership.source.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A made-up request log of one night: a header and exactly `rows` rows, the same bytes for the same rows and seed on
/// any machine.
///
/// It has the shape of a real one: 2021-09-29 23:57:36 to 07:55:59 the next morning, over midnight; contiguous per
/// client and asset; bursts of equal rows and jumps; user agents shared across networks, several devices on one network
/// at once; early program changes, abandoned films, binges, a long tail of popularity, viewers who come back. Networks,
/// agents and titles are numbers; nobody's data is in it.
///
/// @param rows how many rows beside the header
/// @param seed any number; another seed is another night
public record SampleLog(long rows, long seed) {

    /// The sample that the empty window offers and that `data/data-log.csv.zip` holds.
    public static final SampleLog DEFAULT = new SampleLog(250_000, 1);

    private static final LocalDateTime MORNING = LocalDateTime.of(2021, 9, 30, 8, 0);

    public SampleLog {
        if (rows < 0) {
            throw new IllegalArgumentException("A log cannot have " + rows + " rows; ask for 0 or more.");
        }
    }

    /// The log as a stream of bytes, made while it is read: the memory it takes does not depend on `rows`.
    public InputStream open() {
        return new RowStream(rows, seed);
    }

    /// Writes the log to `file`, over what was there; packed as its name says.
    public void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            writeTo(out, file.getFileName().toString());
        }
    }

    /// Writes the log as the contents of a file of this name: as it is, or packed where the name ends in `.gz` or
    /// `.zip`. The entry of a zip has the name of the file without `.zip`. `out` stays open.
    public void writeTo(OutputStream out, String name) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        try (InputStream in = open()) {
            if (lower.endsWith(".zip")) {
                zip(in, out, name.substring(0, name.length() - ".zip".length()));
            } else if (lower.endsWith(".gz")) {
                GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
                in.transferTo(packed);
                packed.finish();
            } else {
                in.transferTo(out);
            }
        }
    }

    private static void zip(InputStream in, OutputStream out, String entryName) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        ZipEntry entry = new ZipEntry(entryName);
        // A fixed time without a zone: the file must not depend on when and where it was made.
        entry.setTimeLocal(MORNING);
        zip.putNextEntry(entry);
        in.transferTo(zip);
        zip.finish();
    }
}
