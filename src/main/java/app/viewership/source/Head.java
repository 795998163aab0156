package app.viewership.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The beginning of a log, unpacked, and how its characters are written down.
///
/// @param bytes the first bytes of the log
/// @param whole whether there are no others
/// @param room where the bytes of a log that has others go in the end
record Head(byte[] bytes, boolean whole, Encoding encoding, HeadRoom room) {

    /// Bytes of a beginning beside the longest row.
    private static final int BESIDE_ROW = 3;

    /// Bytes read at first where nobody knows how many there are.
    private static final int FEW = 1 << 13;

    /// Reads the beginning of a log: more than the longest row, if there is so much.
    ///
    /// @param room for logs of one longest row
    static Head of(InputStream in, int longestRow, HeadRoom room) throws IOException {
        int most = longestRow + BESIDE_ROW;
        // Most are files that tell how long they are.
        int told = (int) Math.min(most, Math.max(FEW, in.available() + 1L));
        byte[] bytes = told == most ? room.take(most) : new byte[told];
        int size = in.readNBytes(bytes, 0, bytes.length);
        while (size == bytes.length && size < most) {
            bytes = 2L * size < most ? Arrays.copyOf(bytes, 2 * size) : room.takeWith(bytes, most);
            size += in.readNBytes(bytes, size, bytes.length - size);
        }
        byte[] head = size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
        if (bytes.length == most && size < most) {
            room.give(bytes);
        }
        return new Head(head, size < most, Encoding.of(head, size < most), room);
    }

    static Head of(byte[] bytes, boolean whole) throws IOException {
        return new Head(bytes, whole, Encoding.of(bytes, whole), new HeadRoom());
    }

    /// Says that nobody looks at the bytes any more.
    void end() {
        if (!whole) {
            room.give(bytes);
        }
    }

    /// Whether the log is in UTF-8 without a mark, as all reading has it.
    boolean isPlain() {
        return encoding.isUtf8() && !encoding.marked();
    }
}
