package app.viewership.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The fields of one row: slices of bytes in UTF-8. Used again for the next row.
public final class Fields {

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

    /// Whether a field has the same bytes as `other`.
    public boolean same(int column, byte[] other) {
        return Arrays.equals(bytes, start[column], end[column], other, 0, other.length);
    }
}
