package app.viewership.store;

import java.util.Arrays;

/// Keys by number, from 0, each some bytes of a few large arrays: millions of them are no more objects than a dozen.
///
/// For one thread at a time; what [#known] gave may be read by any beside it.
final class PackedKeys {

    /// Bytes of the first piece; each is twice as large as the one before, up to the largest.
    private static final int FIRST_PIECE = 1 << 10;

    private static final int PIECE_BITS = 20;
    private static final int LARGEST_PIECE = 1 << PIECE_BITS;
    private static final int MOST_PIECES = 1 << (Integer.SIZE - PIECE_BITS);

    private byte[][] pieces = {new byte[FIRST_PIECE]};

    /// Of the last piece that has a key.
    private int last;

    /// In the last piece.
    private int used;

    /// By number: the piece above, and where in it the key begins.
    private int[] starts = new int[1 << 6];

    private int size;

    /// The keys up to a moment. Nothing of it changes any more.
    record Known(byte[][] pieces, int[] starts, int size) {

        /// The bytes among which a key stands.
        byte[] piece(int number) {
            return pieces[starts[number] >>> PIECE_BITS];
        }

        /// Where among them it begins; it tells itself where it ends.
        int start(int number) {
            return starts[number] & (LARGEST_PIECE - 1);
        }
    }

    int size() {
        return size;
    }

    /// All that there are at present.
    Known known() {
        return new Known(pieces, starts, size);
    }

    /// Whether a key is the one of a number.
    ///
    /// @param key such that no key begins with all of another
    boolean is(int number, byte[] key, int length) {
        byte[] piece = pieces[starts[number] >>> PIECE_BITS];
        int from = starts[number] & (LARGEST_PIECE - 1);
        return piece.length - from >= length && Arrays.equals(piece, from, from + length, key, 0, length);
    }

    /// Adds a key, whose number is the next.
    ///
    /// @throws LibraryException where there are more than 4 GB of them
    void add(byte[] key, int length) {
        if (pieces[last].length - used < length) {
            begin(length);
        }
        System.arraycopy(key, 0, pieces[last], used, length);
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size + (size >> 1));
        }
        starts[size++] = last << PIECE_BITS | used;
        used += length;
    }

    private void begin(int length) {
        if (last + 1 == MOST_PIECES) {
            throw new LibraryException(
                    "There are more viewers than one library holds. Make another for some of the files.");
        }
        int room = Math.max(length, Math.min(LARGEST_PIECE, 2 * pieces[last].length));
        // Whoever reads what was known goes on to see the pieces of then.
        pieces = Arrays.copyOf(pieces, last + 2);
        pieces[++last] = new byte[room];
        used = 0;
    }

    /// Forgets the keys from a number on.
    void cut(int from) {
        if (from < size) {
            last = starts[from] >>> PIECE_BITS;
            used = starts[from] & (LARGEST_PIECE - 1);
            size = from;
        }
    }
}
