package app.viewership.source;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// What rows of records said, by their bytes, kept from file to file: a vendor's dump of each night is the one before
/// but for a few rows. Of a row that is known only the end is sought and the bytes are compared: its key and its record
/// need not be made again. Safe for many threads.
///
/// A dump that is larger than the room is known in its first part, each night: to forget others for the rest would find
/// none of it, for a dump comes in one order. Files of different sorts share the room evenly.
public final class KnownRows {

    /// Bytes that a row takes besides its own, its record included: more or less.
    private static final int BESIDE = 200;

    /// At most this part of the heap.
    private static final int PART = 16;

    /// What is known is worth its room while one row of so many is found, as it is of a dump so many times the room.
    private static final int WORTH = 8;

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
        private final AtomicLong held = new AtomicLong();
        private final LongAdder found = new LongAdder();
        private long missed;
        private volatile boolean begun;

        /// A row by its bytes.
        ///
        /// @param before the known row in front of it
        /// @return null where it is not known
        @Nullable
        Known find(byte[] bytes, int from, int to, @Nullable Known before) {
            Row row = new Row(bytes, from, to);
            Known guess = before == null ? null : before.next;
            Known known = guess != null && guess.row.equals(row) ? guess : rows.get(row);
            if (known != null) {
                found.increment();
                if (before != null && known != guess) {
                    before.next = known;
                }
            }
            return known;
        }

        /// Remembers a row while there is room.
        void add(byte[] bytes, int from, int to, String key, String json) {
            if (!begun) {
                begin(this);
            }
            long size = to - from + bytes(key) + bytes(json) + BESIDE;
            if (held.addAndGet(size) > share) {
                held.addAndGet(-size);
                missed();
                return;
            }
            Row row = new Row(Arrays.copyOfRange(bytes, from, to), 0, to - from);
            if (rows.putIfAbsent(row, new Known(row, key, json)) != null) {
                held.addAndGet(-size);
            }
        }

        /// Takes note of a row that there was no room for. Where dumps changed so much that hardly a row is found, they
        /// are learned anew; looked at over so many rows that a dump begins among them.
        private synchronized void missed() {
            missed++;
            long hits = found.sum();
            if (hits + missed >= (long) WORTH * rows.size()) {
                if (WORTH * hits < hits + missed) {
                    forget();
                }
                found.reset();
                missed = 0;
            }
        }

        private void forget() {
            // Whoever stands at one of them must not hold all.
            rows.values().forEach(known -> known.next = null);
            rows.clear();
            held.set(0);
        }
    }

    private final long most;

    /// Bytes for each sort of which rows are known.
    private volatile long share;

    private int sharing;
    private final Map<Sort, OfSort> sorts = new ConcurrentHashMap<>();

    public KnownRows() {
        this(Runtime.getRuntime().maxMemory() / PART);
    }

    /// @param most bytes, more or less
    KnownRows(long most) {
        this.most = most;
    }

    OfSort of(Layout layout) {
        return sorts.computeIfAbsent(new Sort(layout.part(), layout.encoding()), sort -> new OfSort());
    }

    /// Gives a sort its share; those that have more begin anew.
    private synchronized void begin(OfSort sort) {
        if (!sort.begun) {
            sharing++;
            share = most / sharing;
            for (OfSort other : sorts.values()) {
                if (other.held.get() > share) {
                    other.forget();
                }
            }
            sort.begun = true;
        }
    }

    /// What the characters of a text take.
    private static long bytes(String text) {
        return text.chars().allMatch(c -> c <= 0xFF) ? text.length() : (long) Character.BYTES * text.length();
    }
}
