package app.viewership.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The fields of one row: slices of bytes in UTF-8. Used again for the next row.
public final class Fields {

    private static final int LONGEST_QUOTED = 60;

    private byte[] bytes = {};
    private final int[] start;
    private final int[] end;
    private int count;

    /// @param columns how many fields a row should have; of those beyond only the number is kept
    Fields(int columns) {
        start = new int[columns];
        end = new int[columns];
    }

    void begin(byte[] buffer) {
        bytes = buffer;
        count = 0;
    }

    /// The buffer has grown.
    void move(byte[] buffer) {
        bytes = buffer;
    }

    void add(int from, int to) {
        if (count < start.length) {
            start[count] = from;
            end[count] = to;
        }
        count++;
    }

    int count() {
        return count;
    }

    /// The buffer that the slices are of.
    public byte[] bytes() {
        return bytes;
    }

    /// Index of the first byte of a field.
    public int start(int column) {
        return start[column];
    }

    /// Index after the last byte of a field.
    public int end(int column) {
        return end[column];
    }

    public boolean isEmpty(int column) {
        return start[column] == end[column];
    }

    /// The bytes of a field, a copy.
    public byte[] copy(int column) {
        return Arrays.copyOfRange(bytes, start[column], end[column]);
    }

    public String text(int column) {
        return new String(bytes, start[column], end[column] - start[column], StandardCharsets.UTF_8);
    }

    /// A field for people, in quotes and cut where it is long.
    String quoted(int column) {
        String text = text(column);
        if (text.length() > LONGEST_QUOTED) {
            int cut = Character.isHighSurrogate(text.charAt(LONGEST_QUOTED - 1)) ? LONGEST_QUOTED - 1 : LONGEST_QUOTED;
            text = text.substring(0, cut) + "…";
        }
        return "\"" + text + "\"";
    }

    /// A field that is a whole number of up to nine digits; -1 if it is none.
    int number(int column) {
        if (end[column] - start[column] > 9 || isEmpty(column)) {
            return -1;
        }
        int number = 0;
        for (int i = start[column]; i < end[column]; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /// Whether a field has the same bytes as `other`.
    public boolean same(int column, byte[] other) {
        return Arrays.equals(bytes, start[column], end[column], other, 0, other.length);
    }
}
