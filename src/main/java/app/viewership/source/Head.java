package app.viewership.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The beginning of a log, unpacked, and how its characters are written down.
///
/// @param bytes the first bytes of the log
/// @param whole whether there are no others
record Head(byte[] bytes, boolean whole, Encoding encoding) {

    /// Bytes of a beginning beside the longest row.
    private static final int BESIDE_ROW = 3;

    /// Bytes read at first where nobody knows how many there are.
    private static final int FEW = 1 << 13;

    /// Reads the beginning of a log: more than the longest row, if there is so much.
    static Head of(InputStream in, int longestRow) throws IOException {
        int most = longestRow + BESIDE_ROW;
        // Most are files that tell how long they are.
        byte[] bytes = new byte[(int) Math.min(most, Math.max(FEW, in.available() + 1L))];
        int size = in.readNBytes(bytes, 0, bytes.length);
        while (size == bytes.length && size < most) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(2L * size, most));
            size += in.readNBytes(bytes, size, bytes.length - size);
        }
        return of(size == bytes.length ? bytes : Arrays.copyOf(bytes, size), size < most);
    }

    static Head of(byte[] bytes, boolean whole) throws IOException {
        return new Head(bytes, whole, Encoding.of(bytes, whole));
    }

    /// Whether the log is in UTF-8 without a mark, as all reading has it.
    boolean isPlain() {
        return encoding.isUtf8() && !encoding.marked();
    }
}
