package app.viewership.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts the bytes of one connection into messages, wherever the pieces in which they come begin and end.
///
/// A message ends with a blank line; lines end with LF, CR LF or CR. Of one that is too long only the beginning is
/// kept.
final class MessageCutter {

    /// Most bytes of a message, as in files.
    static final int LONGEST = 1 << 20;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /// @param bytes its lines as they came, without the last line end
    /// @param text the same, read as UTF-8, whether they are or not
    /// @param firstLine number of its first line
    /// @param end index in the piece after the blank line behind it
    /// @param whole whether it was short enough
    record Cut(byte[] bytes, String text, long firstLine, int end, boolean whole) {}

    private final int longest;
    private byte[] message = new byte[1 << 12];
    private int size;
    private boolean tooLong;
    private boolean inLine;
    private boolean afterCr;
    private long line;
    private long firstLine;

    /// @param line the number of the first line
    MessageCutter(long line, int longest) {
        this.line = line;
        this.longest = longest;
    }

    /// The messages that end in the next piece.
    List<Cut> feed(byte[] bytes) {
        List<Cut> cuts = new ArrayList<>();
        int at = 0;
        if (afterCr && bytes.length > 0) {
            afterCr = false;
            at = bytes[0] == '\n' ? 1 : 0;
        }
        while (at < bytes.length) {
            int end = lineEnd(bytes, at);
            add(bytes, at, end);
            if (end == bytes.length) {
                return cuts;
            }
            int next = after(bytes, end);
            if (inLine) {
                keep(bytes, end, next);
            } else if (size > 0) {
                cuts.add(cut(next));
            }
            inLine = false;
            line++;
            at = next;
        }
        return cuts;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    private int after(byte[] bytes, int end) {
        if (bytes[end] == '\n') {
            return end + 1;
        }
        afterCr = end + 1 == bytes.length;
        return !afterCr && bytes[end + 1] == '\n' ? end + 2 : end + 1;
    }

    private void add(byte[] bytes, int from, int to) {
        if (to > from) {
            if (size == 0) {
                firstLine = line;
            }
            inLine = true;
            keep(bytes, from, to);
        }
    }

    private void keep(byte[] bytes, int from, int to) {
        int more = Math.min(to - from, longest - size);
        tooLong |= more < to - from;
        if (size + more > message.length) {
            message = Arrays.copyOf(message, Math.max(2 * message.length, size + more));
        }
        System.arraycopy(bytes, from, message, size, more);
        size += more;
    }

    private Cut cut(int end) {
        int length = size;
        while (length > 0 && (message[length - 1] == '\n' || message[length - 1] == '\r')) {
            length--;
        }
        byte[] bytes = Arrays.copyOfRange(message, markEnd(length), length);
        Cut cut = new Cut(bytes, new String(bytes, StandardCharsets.UTF_8), firstLine, end, !tooLong);
        size = 0;
        tooLong = false;
        return cut;
    }

    /// Where the mark of the byte order ends that a message may begin with: any, as in the log of all connections.
    private int markEnd(int length) {
        return Arrays.equals(message, 0, Math.min(length, MARK.length), MARK, 0, MARK.length) ? MARK.length : 0;
    }

    /// What stands behind the last blank line, once the connection is at its end; null if nothing does.
    @Nullable
    Cut rest() {
        return size == 0 ? null : cut(0);
    }

    /// Whether what came so far ends in the middle of a message.
    boolean isWithinMessage() {
        return size > 0;
    }

    /// The number of the line on which another connection begins.
    long nextLine() {
        return inLine ? line + 1 : line;
    }
}
