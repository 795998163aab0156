package app.viewership.ingest;

import app.viewership.source.RejectedRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rejected rows of a log of which nothing could be stored, in the log's order, for as long as the program runs.
///
/// However many they are, a thousand are in memory; the others wait in a temporary file.
public final class RejectedRows implements Iterable<RejectedRow> {

    /// No row.
    public static final RejectedRows NONE = new RejectedRows();

    private static final int PAGE = 1000;

    /// Where in the file a thousand rows are.
    private record Page(long at, int length) {}

    private final List<Page> pages = new ArrayList<>();
    private final List<RejectedRow> latest = new ArrayList<>();
    private @Nullable Path file;

    RejectedRows() {}

    public long size() {
        return (long) pages.size() * PAGE + latest.size();
    }

    /// @throws UncheckedIOException if the folder for temporary files is full
    void add(RejectedRow row) {
        latest.add(row);
        if (latest.size() == PAGE) {
            try {
                putAside();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void putAside() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (RejectedRow row : latest) {
            out.writeLong(row.line());
            out.writeUTF(row.reason());
            out.writeUTF(row.text());
        }
        Path to = file;
        if (to == null) {
            to = Files.createTempFile("viewership-rejected", ".rows");
            to.toFile().deleteOnExit();
            file = to;
        }
        try (RandomAccessFile target = new RandomAccessFile(to.toFile(), "rw")) {
            long at = target.length();
            target.seek(at);
            target.write(bytes.toByteArray());
            pages.add(new Page(at, bytes.size()));
        }
        latest.clear();
    }

    private List<RejectedRow> read(Page page) {
        byte[] bytes = new byte[page.length()];
        try (RandomAccessFile from = new RandomAccessFile(String.valueOf(file), "r")) {
            from.seek(page.at());
            from.readFully(bytes);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            List<RejectedRow> rows = new ArrayList<>();
            for (int i = 0; i < PAGE; i++) {
                rows.add(new RejectedRow(in.readLong(), in.readUTF(), in.readUTF()));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets the rows.
    void clear() {
        pages.clear();
        latest.clear();
        if (file != null) {
            file.toFile().delete();
            file = null;
        }
    }

    /// Walks over the rows, a thousand of them in memory.
    ///
    /// @throws UncheckedIOException on the way, if the temporary file is gone
    @Override
    public Iterator<RejectedRow> iterator() {
        return Stream.concat(pages.stream().flatMap(page -> read(page).stream()), latest.stream())
                .iterator();
    }
}
