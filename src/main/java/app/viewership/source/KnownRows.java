package app.viewership.source;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What rows of records said, by their bytes, kept from file to file: a vendor's dump of each night is the one before
/// but for a few rows. Of a row that is known only the end is sought and the bytes are compared: its key and its record
/// need not be made again. Safe for many threads.
///
/// Rows are added while there is room and never forgotten: a dump comes in one order each night, and of one that is
/// larger than the room nothing would be found again where its end took the place of its beginning.
public final class KnownRows {

    /// Bytes that a row takes besides its own, its record included: more or less.
    private static final int BESIDE = 200;

    /// At most this part of the heap.
    private static final int PART = 16;

    /// A row that is known.
    static final class Known {
        private final Row row;
        final String key;
        final String json;

        /// The row that stood behind it last: most likely it does again. Whichever thread wrote it, it is a guess.
        private @Nullable Known next;

        private Known(Row row, String key, String json) {
            this.row = row;
            this.key = key;
            this.json = json;
        }
    }

    /// The bytes of a row.
    private record Row(byte[] bytes, int from, int to) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Row row && Arrays.equals(bytes, from, to, row.bytes, row.from, row.to);
        }

        @Override
        public int hashCode() {
            long hash = (long) to - from;
            int i = from;
            while (i + Long.BYTES <= to) {
                hash = (Long.rotateLeft(hash, 5) ^ ByteWords.word(bytes, i)) * 0x9E3779B97F4A7C15L;
                i += Long.BYTES;
            }
            if (i < to) {
                hash = (Long.rotateLeft(hash, 5) ^ ByteWords.word(bytes, i, to - i)) * 0x9E3779B97F4A7C15L;
            }
            return (int) (hash >>> Integer.SIZE);
        }
    }

    /// Of files of one sort, which alone read a row alike.
    private record Sort(Part part, Encoding encoding) {}

    /// The rows of files of one sort.
    final class OfSort {
        private final Map<Row, Known> rows = new ConcurrentHashMap<>();

        /// A row by its bytes.
        ///
        /// @param before the known row in front of it
        /// @return null where it is not known
        @Nullable
        Known find(byte[] bytes, int from, int to, @Nullable Known before) {
            Row row = new Row(bytes, from, to);
            Known guess = before == null ? null : before.next;
            if (guess != null && guess.row.equals(row)) {
                return guess;
            }
            Known known = rows.get(row);
            if (known != null && before != null) {
                before.next = known;
            }
            return known;
        }

        /// Remembers a row if there is room.
        void add(byte[] bytes, int from, int to, String key, String json) {
            long size = to - from + bytes(key) + bytes(json) + BESIDE;
            if (room.get() < size) {
                return;
            }
            Row row = new Row(Arrays.copyOfRange(bytes, from, to), 0, to - from);
            if (rows.putIfAbsent(row, new Known(row, key, json)) == null) {
                room.addAndGet(-size);
            }
        }
    }

    /// Bytes that are left.
    private final AtomicLong room;

    private final Map<Sort, OfSort> sorts = new ConcurrentHashMap<>();

    public KnownRows() {
        this(Runtime.getRuntime().maxMemory() / PART);
    }

    /// @param most bytes, more or less
    KnownRows(long most) {
        room = new AtomicLong(most);
    }

    OfSort of(Layout layout) {
        return sorts.computeIfAbsent(new Sort(layout.part(), layout.encoding()), sort -> new OfSort());
    }

    /// What the characters of a text take.
    private static long bytes(String text) {
        return text.chars().allMatch(c -> c <= 0xFF) ? text.length() : (long) Character.BYTES * text.length();
    }
}
