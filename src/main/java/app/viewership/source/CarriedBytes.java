package app.viewership.source;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The bytes of a log from its beginning to its end, as UTF-8, and elements of a JSON array as lines; those read that
/// belong to the next block are carried over to it.
final class CarriedBytes implements Closeable {

    /// Bytes read at once; between two reads somebody may want to stop.
    private static final int CHUNK = 1 << 20;

    private final InputStream in;
    private final BooleanSupplier stop;
    private byte[] carried;
    private int size;
    private boolean ended;

    /// Until its bytes, which are those carried, are in a block.
    private @Nullable Head begun;

    /// Carries the beginning of a log: more than the longest row, if there is so much.
    ///
    /// @param head of the same log; of no use to others afterwards
    /// @param rest the log behind it
    /// @param stop asked between reads
    /// @throws CancellationException if asked to stop
    CarriedBytes(Format format, Head head, InputStream rest, int longestRow, BooleanSupplier stop) throws IOException {
        this.stop = stop;
        requireGoing();
        if (head.isPlain() && format != Format.JSON) {
            in = rest;
            begun = head;
            carried = head.bytes();
            size = carried.length;
            ended = head.whole();
        } else {
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head.bytes()), rest);
            InputStream utf8 = head.encoding().toUtf8(whole);
            in = format == Format.JSON ? JsonLines.of(utf8) : utf8;
            // No byte becomes more than three in UTF-8; small logs come by the thousand.
            carried = new byte[head.whole() ? 3 * head.bytes().length + 8 : longestRow + 3];
            fill();
        }
    }

    /// What is carried, at the beginning of an array.
    byte[] bytes() {
        return carried;
    }

    /// Bytes carried.
    int size() {
        return size;
    }

    /// Whether no others come behind them.
    boolean ended() {
        return ended;
    }

    /// Leaves out the first bytes of those carried.
    void skip(int length) {
        size -= length;
        System.arraycopy(carried, length, carried, 0, size);
    }

    /// Puts what is carried into a buffer, and as much as fits behind it.
    ///
    /// @param room bytes of the buffer that may be filled
    /// @return how many are
    int into(byte[] buffer, int room) throws IOException {
        System.arraycopy(carried, 0, buffer, 0, size);
        int filled = fill(buffer, size, room);
        size = 0;
        if (begun != null) {
            carried = new byte[0];
            begun.end();
            begun = null;
        }
        return filled;
    }

    /// Carries bytes of a buffer.
    void carry(byte[] buffer, int from, int to) {
        size = to - from;
        if (carried.length < size) {
            carried = new byte[size];
        }
        System.arraycopy(buffer, from, carried, 0, size);
    }

    /// Reads past the rest of a row and its line end.
    ///
    /// @param buffer from whose bytes on it is read past
    /// @param room bytes read at once
    /// @return how many it was without its line end
    long restOfRow(byte[] buffer, int from, int to, int room) throws IOException {
        carried = new byte[room];
        carry(buffer, from, to);
        long passed = 0;
        while (true) {
            int lineEnd = 0;
            while (lineEnd < size && carried[lineEnd] != '\n' && carried[lineEnd] != '\r') {
                lineEnd++;
            }
            passed += lineEnd;
            if (lineEnd < size) {
                endLine(lineEnd);
                return passed;
            }
            size = 0;
            if (ended) {
                return passed;
            }
            fill();
        }
    }

    /// Reads past a line end, of one byte or two.
    private void endLine(int at) throws IOException {
        int after = at + 1;
        if (carried[at] == '\r') {
            if (after == size && !ended) {
                size = 0;
                fill();
                after = 0;
            }
            after += after < size && carried[after] == '\n' ? 1 : 0;
        }
        skip(after);
    }

    private void fill() throws IOException {
        size = fill(carried, size, carried.length);
    }

    private int fill(byte[] buffer, int from, int to) throws IOException {
        int filled = from;
        while (filled < to && !ended) {
            requireGoing();
            int read = in.read(buffer, filled, Math.min(CHUNK, to - filled));
            ended = read < 0;
            filled += Math.max(0, read);
        }
        return filled;
    }

    private void requireGoing() {
        if (stop.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
