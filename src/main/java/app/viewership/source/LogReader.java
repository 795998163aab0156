package app.viewership.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Reads one log from its beginning to its end, in blocks of whole rows.
///
/// Where a block ends has no influence on what is read: a row's end depends on its own bytes.
public final class LogReader implements Closeable {

    /// Most bytes that a row may have.
    public static final int LONGEST_ROW = 1 << 20;

    /// Bytes that a block needs besides a row: two line ends, as a message of a stream has them, and one.
    public static final int BESIDE_ROW = 5;

    private final CarriedBytes carried;
    private final Failures failures;
    private final Layout layout;
    private final RowEnds ends;
    private final RecentIds ids = new RecentIds();

    /// Reads as far as the header.
    ///
    /// @param head the beginning of the log, of more than the longest row; of no use to others afterwards
    /// @param rest the log behind it
    /// @param stop asked between reads
    /// @throws SourceException if it is no log of this kind
    /// @throws CancellationException if asked to stop
    LogReader(
            Kind kind, Part part, Head head, InputStream rest, Failures failures, int longestRow, BooleanSupplier stop)
            throws SourceException {
        this.failures = failures;
        try {
            carried = new CarriedBytes(part.format(), head, rest, longestRow, stop);
            layout = new LayoutFinder(kind, part, head.encoding(), failures, longestRow)
                    .find(carried.bytes(), carried.size(), carried.ended());
        } catch (IOException e) {
            throw failures.broken(e);
        }
        ends = RowEnds.of(layout);
        carried.skip(layout.headerBytes());
    }

    Layout layout() {
        return layout;
    }

    RecentIds ids() {
        return ids;
    }

    /// Whether a block can be read only when those before it were: what an event stream sends again depends on what it
    /// sent.
    public boolean inOrder() {
        return layout.part().format() == Format.EVENT_STREAM;
    }

    /// Name of the character set and, if there is one, of the byte order mark.
    public String encoding() {
        return layout.encoding().label();
    }

    /// Name of the delimiter.
    public String delimiter() {
        return layout.delimiterLabel();
    }

    /// Physical lines before the first row.
    public int headerLines() {
        return layout.headerLines();
    }

    /// Blank lines before the header.
    public int blankBefore() {
        return layout.blankBefore();
    }

    /// A block of the rows that come next, or null at the end.
    ///
    /// @param buffer to hold it; longer than the longest row by [#BESIDE_ROW] at least, and for all blocks of a log of
    /// one
    ///     length, which is what makes blocks large or small
    /// @throws SourceException if the file cannot be read to its end
    /// @throws CancellationException if asked to stop
    public @Nullable Block next(byte[] buffer) throws SourceException {
        try {
            int size = carried.into(buffer, buffer.length - 1);
            if (size == 0) {
                return null;
            }
            int cut = carried.ended() ? size : ends.last(buffer, size);
            if (cut == 0) {
                return beginningOfLongRow(buffer, size);
            }
            carried.carry(buffer, cut, size);
            buffer[cut] = '\n';
            requireSameColumns(buffer, cut);
            return new Block(buffer, 0, cut, 0);
        } catch (IOException e) {
            throw failures.broken(e);
        }
    }

    /// An extended log may name its columns anew, as it does where logs were put one behind another; other columns
    /// would be read under wrong names.
    private void requireSameColumns(byte[] bytes, int to) throws SourceException {
        if (layout.part().format() != Format.EXTENDED_LOG) {
            return;
        }
        for (int i = 0; i < to; i++) {
            if (bytes[i] == '#' && (i == 0 || bytes[i - 1] == '\n' || bytes[i - 1] == '\r')) {
                List<String> names = Header.fields(bytes, i, MessageEnds.lineEnd(bytes, i, to));
                if (!names.isEmpty() && !names.equals(layout.headers())) {
                    throw failures.because("names other columns further down: "
                            + Failures.cut(String.join(", ", names))
                            + ". Cut it in two there and import both pieces; nothing of it was stored.");
                }
            }
        }
    }

    /// The whole buffer is one row without an end, so it is longer than the longest: what is left of it is read past.
    private Block beginningOfLongRow(byte[] buffer, int size) throws IOException {
        // A carriage return at the very end may be half of a line end.
        int seen = buffer[size - 1] == '\r' ? size - 1 : size;
        int to = seen - 1;
        long dropped = 1 + carried.restOfRow(buffer, seen, size, layout.longestRow());
        buffer[to] = '\n';
        return new Block(buffer, 0, to, dropped);
    }

    @Override
    public void close() {
        try {
            carried.close();
        } catch (IOException e) {
            failures.log(e);
        }
    }
}
