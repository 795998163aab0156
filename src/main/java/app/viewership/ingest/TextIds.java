package app.viewership.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/// Numbers the texts of rows by their bytes, from 0 in the order of first sight, and remembers which number has which
/// code of the library, so that only the first sight of texts makes strings.
///
/// Numbers mean nothing outside, so rows can be read before their file's turn has come. Safe for many threads: what is
/// known is found without a lock. All threads share one, for hundreds of thousands of texts are more than the
/// processor keeps at hand, and twice as many would be looked for twice as long.
final class TextIds {

    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int NO_CODE = -1;

    private volatile Table table = new Table(new long[1 << 10], new long[1 << 10], new int[room(1 << 10)]);

    /// Of `words`; none stands at 0.
    private int used = 1;

    private int size;
    private int[] codes = {};
    private Object era = this;

    /// What is known. Texts are only added, and another takes its place when it is full.
    ///
    /// @param words of each the number in the lower half of a word and then its texts, see [TextRows]
    /// @param slots open addressing: the hash above, where the number stands below; or 0
    /// @param starts where each number stands
    record Table(long[] words, long[] slots, int[] starts) {

        int slot(int hash) {
            return hash & (slots.length - 1);
        }

        /// What stands in a slot. Where it says that a number stands, that is there to be seen.
        long at(int slot) {
            return (long) SLOTS.getAcquire(slots, slot);
        }

        private void put(long entry) {
            int slot = slot((int) (entry >>> Integer.SIZE));
            while (slots[slot] != 0) {
                slot = slot(slot + 1);
            }
            SLOTS.setRelease(slots, slot, entry);
        }

        private Table with(int moreWords, int moreSlots) {
            int texts = room(slots.length * moreSlots);
            Table larger = new Table(
                    Arrays.copyOf(words, words.length + moreWords),
                    new long[slots.length * moreSlots],
                    Arrays.copyOf(starts, texts));
            for (long entry : slots) {
                if (entry != 0) {
                    larger.put(entry);
                }
            }
            return larger;
        }
    }

    /// How many texts may be found through so many slots.
    private static int room(int slots) {
        return slots / 4 * 3;
    }

    /// The numbers up to a moment. Nothing of it changes any more.
    record Known(Table table, int size) {

        /// The texts of a number.
        ///
        /// @param parts how many they are
        List<String> of(int id, int parts) {
            List<String> all = new ArrayList<>(parts);
            each(id, parts, text -> all.add(new String(text, StandardCharsets.UTF_8)));
            return all;
        }

        /// Hands the texts of a number to `taker`, in UTF-8.
        ///
        /// @param parts how many they are
        void each(int id, int parts, Consumer<byte[]> taker) {
            long at = (long) table.starts[id] * Long.BYTES + TextRows.BEFORE;
            for (int i = 0; i < parts; i++) {
                int length = octet(at++);
                if (length == TextRows.LONG) {
                    length = 0;
                    for (int b = 0; b < Integer.BYTES; b++) {
                        length |= octet(at++) << (b * Byte.SIZE);
                    }
                }
                byte[] text = new byte[length];
                for (int b = 0; b < length; b++) {
                    text[b] = (byte) octet(at++);
                }
                taker.accept(text);
            }
        }

        private int octet(long at) {
            long word = table.words[(int) (at / Long.BYTES)];
            return (int) (word >>> (at % Long.BYTES * Byte.SIZE)) & 0xFF;
        }
    }

    /// What is known at present.
    Table table() {
        return table;
    }

    /// Numbers the texts of a row that were not known a moment ago.
    synchronized int learn(TextRows rows, int row) {
        int known = rows.find(table, row);
        if (known != TextRows.UNKNOWN) {
            return known;
        }
        int length = rows.words(row);
        boolean wordsFull = table.words.length - used < length;
        boolean slotsFull = size == table.starts.length;
        if (wordsFull || slotsFull) {
            // Both together: who still looks at the table before finds nothing in it that is not there as a whole.
            table = table.with(wordsFull ? used / 2 + length : 0, slotsFull ? 2 : 1);
        }
        for (int i = 0; i < length; i++) {
            table.words[used + i] = rows.word(row, i);
        }
        table.words[used] |= size;
        table.starts[size] = used;
        table.put((long) rows.hash(row) << Integer.SIZE | used);
        used += length;
        return size++;
    }

    /// Words that the texts take.
    synchronized int words() {
        return used;
    }

    /// What was numbered so far.
    synchronized Known known() {
        return new Known(table, size);
    }

    /// Puts the codes of the library in place of numbers.
    ///
    /// @param ids the first `count` are replaced
    /// @param of what was numbered when they were given
    /// @param now codes are good as long as this is the same object
    /// @param dictionary gives the code of a number, the same to each thread that asks
    void code(int[] ids, int count, Known of, Object now, IntUnaryOperator dictionary) {
        int[] known = codes(of.size, now);
        for (int i = 0; i < count; i++) {
            int id = ids[i];
            int code = known[id];
            if (code == NO_CODE) {
                code = dictionary.applyAsInt(id);
                known[id] = code;
            }
            ids[i] = code;
        }
    }

    private synchronized int[] codes(int room, Object now) {
        int before = era == now ? codes.length : 0;
        if (era != now || before < room) {
            codes = Arrays.copyOf(codes, Math.max(2 * before, room));
            Arrays.fill(codes, before, codes.length, NO_CODE);
            era = now;
        }
        return codes;
    }
}
