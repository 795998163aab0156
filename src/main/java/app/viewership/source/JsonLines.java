package app.viewership.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/// One array as JSON Lines: each of its elements on a line of its own, whatever it is and however it is laid out, so
/// that all that reads JSON reads lines. An element that is none stays none. Not for several threads.
final class JsonLines extends InputStream {

    private static final int CHUNK = 1 << 16;

    private enum State {
        /// Before an element, or behind its comma.
        BETWEEN,
        IN_ELEMENT,
        IN_TEXT,
        BEHIND_BACKSLASH,
        /// Behind the bracket that closes the array.
        CLOSED,
        /// In something that stands there nevertheless.
        IN_REST
    }

    private final InputStream in;
    private final byte[] raw = new byte[CHUNK];

    /// Each byte read becomes one written at most, but for the line end of the last element.
    private final byte[] lines = new byte[CHUNK + 1];

    private int size;
    private int taken;
    private State state = State.BETWEEN;
    private int depth;
    private boolean ended;

    private JsonLines(InputStream in) {
        this.in = in;
    }

    /// The same text, with the elements as lines if it is an array.
    static InputStream of(InputStream utf8) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int b = utf8.read();
        while (isBlank(b) && head.size() < LogReader.LONGEST_ROW) {
            head.write(b);
            b = utf8.read();
        }
        if (b == '[') {
            return new JsonLines(utf8);
        }
        if (b >= 0) {
            head.write(b);
        }
        return new SequenceInputStream(new ByteArrayInputStream(head.toByteArray()), utf8);
    }

    private static boolean isBlank(int b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (taken == size && !ended) {
            fill();
        }
        if (taken == size) {
            return -1;
        }
        int got = Math.min(length, size - taken);
        System.arraycopy(lines, taken, buffer, from, got);
        taken += got;
        return got;
    }

    private void fill() throws IOException {
        taken = 0;
        size = 0;
        int got = in.read(raw, 0, CHUNK);
        if (got < 0) {
            ended = true;
            if (state != State.CLOSED && state != State.IN_REST) {
                throw new EOFException("the array is not closed");
            }
            return;
        }
        int i = 0;
        while (i < got) {
            // Most bytes are of texts, and of these most mean nothing here.
            if (state == State.IN_TEXT) {
                int plain = Math.min(got, ByteWords.plain(raw, i));
                System.arraycopy(raw, i, lines, size, plain - i);
                size += plain - i;
                i = plain;
            }
            if (i < got) {
                step(raw[i++]);
            }
        }
    }

    private void step(byte b) {
        switch (state) {
            case BETWEEN -> between(b);
            case IN_ELEMENT -> inElement(b);
            case IN_TEXT -> {
                state = b == '"' ? State.IN_ELEMENT : b == '\\' ? State.BEHIND_BACKSLASH : State.IN_TEXT;
                // A line end in a text is wrong, and so is a tab: the row stays wrong, and one row.
                write(b == '\n' || b == '\r' ? (byte) '\t' : b);
            }
            case BEHIND_BACKSLASH -> {
                state = State.IN_TEXT;
                write(b == '\n' || b == '\r' ? (byte) '\t' : b);
            }
            case CLOSED -> {
                if (!isBlank(b)) {
                    state = State.IN_REST;
                    write(b);
                }
            }
            case IN_REST -> write(b == '\n' || b == '\r' ? (byte) ' ' : b);
            default -> throw new IllegalStateException(state.name());
        }
    }

    private void between(byte b) {
        if (b == ']') {
            state = State.CLOSED;
        } else if (b == ',') {
            write((byte) '\n');
        } else if (!isBlank(b)) {
            state = State.IN_ELEMENT;
            inElement(b);
        }
    }

    private void inElement(byte b) {
        switch (b) {
            case '"' -> {
                state = State.IN_TEXT;
                write(b);
            }
            case '{', '[' -> {
                depth++;
                write(b);
            }
            case '}', ']' -> {
                if (depth == 0 && b == ']') {
                    write((byte) '\n');
                    state = State.CLOSED;
                } else {
                    depth = Math.max(0, depth - 1);
                    write(b);
                }
            }
            case ',' -> {
                if (depth == 0) {
                    write((byte) '\n');
                    state = State.BETWEEN;
                } else {
                    write(b);
                }
            }
            case '\n', '\r' -> write((byte) ' ');
            default -> write(b);
        }
    }

    private void write(byte b) {
        lines[size++] = b;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
