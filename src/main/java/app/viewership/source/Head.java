package app.viewership.source;

import java.io.IOException;
import java.io.InputStream;

/// The beginning of a log, unpacked, and how its characters are written down.
///
/// @param bytes the first bytes of the log
/// @param whole whether there are no others
record Head(byte[] bytes, boolean whole, Encoding encoding) {

    /// Bytes of a beginning beside the longest row.
    private static final int BESIDE_ROW = 3;

    /// Reads the beginning of a log: more than the longest row, if there is so much.
    static Head of(InputStream in, int longestRow) throws IOException {
        int most = longestRow + BESIDE_ROW;
        byte[] bytes = in.readNBytes(most);
        return of(bytes, bytes.length < most);
    }

    static Head of(byte[] bytes, boolean whole) throws IOException {
        return new Head(bytes, whole, Encoding.of(bytes, whole));
    }

    /// Whether the log is in UTF-8 without a mark, as all reading has it.
    boolean isPlain() {
        return encoding.isUtf8() && !encoding.marked();
    }
}
