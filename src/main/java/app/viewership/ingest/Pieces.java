package app.viewership.ingest;

import app.viewership.store.GrownLog;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/// The bytes of a log that grows, cut into pieces that are packed one by one. The last is packed each time anew until
/// it is long enough: what comes in a second alone packs badly.
final class Pieces {

    /// Bytes of a piece. Packed it is hardly longer, whatever they are.
    private static final int LENGTH = 1 << 19;

    private final List<byte[]> whole = new ArrayList<>();
    private byte[] open = new byte[1 << 12];
    private int size;
    private int number;
    private boolean changed;

    void add(byte[] bytes, int length) {
        int from = 0;
        while (from < length) {
            int more = Math.min(length - from, LENGTH - size);
            if (size + more > open.length) {
                open = Arrays.copyOf(open, Math.min(LENGTH, Math.max(2 * open.length, size + more)));
            }
            System.arraycopy(bytes, from, open, size, more);
            size += more;
            from += more;
            changed = true;
            if (size == LENGTH) {
                whole.add(open);
                open = new byte[1 << 12];
                size = 0;
                changed = false;
            }
        }
    }

    /// Stores what came since the last time.
    void store(GrownLog log) {
        for (byte[] piece : whole) {
            log.piece(number++, deflated(piece, piece.length));
        }
        whole.clear();
        if (changed) {
            log.piece(number, deflated(open, size));
            changed = false;
        }
    }

    private static byte[] deflated(byte[] bytes, int length) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes, 0, length);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(length / 4 + 64);
            byte[] some = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(some, 0, deflater.deflate(some));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
