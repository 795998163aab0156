package app.viewership.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Several dimensions of assets, or several of clients, as one: a code stands for one value of each. A carrier that has
/// several values of a dimension has several codes.
final class Combined {
    private final int size;

    /// By carrier: its code, or where there are several, the number of its set of codes.
    private final int[] codes;

    private final int @Nullable [][] sets;

    /// By dimension and code: the code of the value; empty where a code is the code of the only dimension.
    private final List<int[]> values;

    private Combined(int size, int[] codes, int @Nullable [][] sets, List<int[]> values) {
        this.size = size;
        this.codes = codes;
        this.sets = sets;
        this.values = values;
    }

    /// @param carriers how many assets or clients there are
    static Combined of(List<Coded> dimensions, int carriers) {
        if (dimensions.isEmpty()) {
            return new Combined(1, new int[carriers], null, List.of());
        }
        Combined all = of(dimensions.getFirst());
        for (Coded next : dimensions.subList(1, dimensions.size())) {
            all = all.and(next);
        }
        return all;
    }

    private static Combined of(Coded first) {
        int[][] sets = null;
        if (first.many()) {
            sets = new int[first.sets()][];
            Arrays.setAll(sets, first::in);
        }
        return new Combined(first.values().size(), first.codes(), sets, List.of());
    }

    private Combined and(Coded next) {
        LongIds ids = new LongIds();
        Pairs pairs = new Pairs();
        int[] both = new int[codes.length];
        if (sets == null && !next.many()) {
            for (int i = 0; i < both.length; i++) {
                both[i] = pairs.id(ids, codes[i], next.codes()[i], next.values().size());
            }
            return new Combined(ids.size(), both, null, pairs.values(this));
        }
        LongIds setIds = new LongIds();
        List<int[]> setsOfBoth = new ArrayList<>();
        for (int i = 0; i < both.length; i++) {
            int set = setIds.of((long) codes[i] * next.sets() + next.codes()[i]);
            if (set == setsOfBoth.size()) {
                setsOfBoth.add(product(in(codes[i]), next, next.codes()[i], ids, pairs));
            }
            both[i] = set;
        }
        return new Combined(ids.size(), both, setsOfBoth.toArray(int[][]::new), pairs.values(this));
    }

    private static int[] product(int[] ones, Coded next, int set, LongIds ids, Pairs pairs) {
        int[] others = next.in(set);
        int[] product = new int[ones.length * others.length];
        int at = 0;
        for (int one : ones) {
            for (int other : others) {
                product[at++] = pairs.id(ids, one, other, next.values().size());
            }
        }
        return product;
    }

    private int[] in(int set) {
        return sets == null ? new int[] {set} : sets[set];
    }

    /// How many codes there are.
    int size() {
        return size;
    }

    /// Whether a carrier may have several codes.
    boolean many() {
        return sets != null;
    }

    /// The code of a carrier, where none has several.
    int code(int carrier) {
        return codes[carrier];
    }

    /// The codes of all carriers, where none has several; not to be changed.
    int[] codes() {
        return codes;
    }

    /// All codes of a carrier.
    int[] all(int carrier) {
        return in(codes[carrier]);
    }

    /// The value that a code stands for.
    ///
    /// @param d number of the dimension
    int value(int d, int code) {
        return values.isEmpty() ? code : values.get(d)[code];
    }

    /// What the codes of a pair stand for.
    private static final class Pairs {
        private int[] first = new int[64];
        private int[] second = new int[64];
        private int size;

        int id(LongIds ids, int one, int other, int others) {
            int id = ids.of((long) one * others + other);
            if (id == size) {
                if (size == first.length) {
                    first = Arrays.copyOf(first, size * 2);
                    second = Arrays.copyOf(second, size * 2);
                }
                first[size] = one;
                second[size++] = other;
            }
            return id;
        }

        List<int[]> values(Combined before) {
            List<int[]> values = new ArrayList<>();
            int dimensions = Math.max(1, before.values.size());
            for (int d = 0; d < dimensions; d++) {
                int[] of = new int[size];
                for (int id = 0; id < size; id++) {
                    of[id] = before.value(d, first[id]);
                }
                values.add(of);
            }
            values.add(Arrays.copyOf(second, size));
            return values;
        }
    }
}
