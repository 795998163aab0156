package app.viewership.query;

import app.viewership.source.Attributes;
import app.viewership.source.Dimension.Of;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The assets or the clients of a dataset: the stored ones ranked by their texts, each once for every time between two
/// turns in what is said of it.
final class Carriers {

    private static final int NONE = Integer.MIN_VALUE;

    private final List<List<String>> texts;

    /// By stored code: its carrier, for most have one and need no second look; where there are several, the complement
    /// of the first; [#NONE] for a code of another dataset.
    private final int[] first;

    /// By stored code: when what is said of it changes.
    private final long[][] turns;

    private int[] stored;
    private long[] since;

    /// One asset or client of the library.
    ///
    /// @param code in the library
    /// @param key the texts that make it up
    /// @param texts those that tell about it, the key first
    record Entry(int code, List<String> key, List<String> texts) {}

    Carriers(Of of, List<Entry> entries, Attributes attributes) {
        int codes = entries.stream().mapToInt(Entry::code).max().orElse(-1) + 1;
        first = new int[codes];
        Arrays.fill(first, NONE);
        turns = new long[codes][];
        stored = new int[entries.size()];
        since = new long[entries.size()];
        texts = new ArrayList<>(entries.size());
        for (int e : TextOrder.of(entries.stream().map(Entry::key).toList())) {
            Entry entry = entries.get(e);
            long[] changes = attributes.turns(of, entry.texts());
            first[entry.code()] = changes.length == 0 ? texts.size() : ~texts.size();
            turns[entry.code()] = changes;
            add(entry, Long.MIN_VALUE);
            for (long change : changes) {
                add(entry, change);
            }
        }
        stored = Arrays.copyOf(stored, texts.size());
        since = Arrays.copyOf(since, texts.size());
    }

    private void add(Entry entry, long from) {
        if (texts.size() == stored.length) {
            int room = stored.length + (stored.length >> 1) + 16;
            stored = Arrays.copyOf(stored, room);
            since = Arrays.copyOf(since, room);
        }
        stored[texts.size()] = entry.code();
        since[texts.size()] = from;
        texts.add(entry.texts());
    }

    int size() {
        return texts.size();
    }

    /// The carrier that a stored code stands for at some time.
    int at(int code, long time) {
        int carrier = first[code];
        return carrier >= 0 ? carrier : ~carrier + turn(turns[code], time);
    }

    private static int turn(long[] changes, long time) {
        int turn = 0;
        while (turn < changes.length && changes[turn] <= time) {
            turn++;
        }
        return turn;
    }

    List<String> texts(int carrier) {
        return texts.get(carrier);
    }

    /// The turn that was last; [Long#MIN_VALUE] before the first.
    long since(int carrier) {
        return since[carrier];
    }

    /// The stored code by carrier.
    int[] stored() {
        return stored;
    }

    /// Numbers the carriers that agree in their first texts, from 0 in their order.
    ///
    /// @param prefix how many texts
    int[] together(int prefix) {
        int[] number = new int[size()];
        for (int i = 1; i < number.length; i++) {
            number[i] = number[i - 1] + (agree(texts.get(i), texts.get(i - 1), prefix) ? 0 : 1);
        }
        return number;
    }

    private static boolean agree(List<String> one, List<String> other, int prefix) {
        // Turns of one have the same list.
        for (int i = 0; i < prefix && one != other; i++) {
            if (!one.get(i).equals(other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
