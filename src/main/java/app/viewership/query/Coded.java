package app.viewership.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A dimension of assets or clients in codes: which value each of them has, or which values.
///
/// A set of values has a code too; where no carrier has more than one value, sets and values are the same.
final class Coded {
    /// The value where there is nothing to say, such as the season of a film.
    static final String NONE = "";

    private static final String BETWEEN = "; ";

    private final Dimension dimension;
    private final int[] codes;
    private final List<String> values;
    private final Map<String, Integer> codeOf;
    private final int @Nullable [][] sets;

    private Coded(
            Dimension dimension,
            int[] codes,
            List<String> values,
            Map<String, Integer> codeOf,
            int @Nullable [][] sets) {
        this.dimension = dimension;
        this.codes = codes;
        this.values = values;
        this.codeOf = codeOf;
        this.sets = sets;
    }

    /// Codes for the values of each asset or client, in the given order of the values.
    static Coded of(Dimension dimension, List<List<String>> valuesOfEach, Comparator<String> order) {
        Set<String> distinct = new HashSet<>();
        boolean many = false;
        boolean none = false;
        for (List<String> each : valuesOfEach) {
            distinct.addAll(each);
            many |= each.size() > 1;
            none |= each.isEmpty();
        }
        if (none) {
            distinct.add(NONE);
        }
        List<String> values = distinct.stream()
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, Integer> codeOf = HashMap.newHashMap(values.size());
        for (String value : values) {
            codeOf.put(value, codeOf.size());
        }
        return many ? ofMany(dimension, valuesOfEach, values, codeOf) : ofOne(dimension, valuesOfEach, values, codeOf);
    }

    private static Coded ofOne(
            Dimension dimension, List<List<String>> valuesOfEach, List<String> values, Map<String, Integer> codeOf) {
        int[] codes = new int[valuesOfEach.size()];
        for (int i = 0; i < codes.length; i++) {
            List<String> each = valuesOfEach.get(i);
            codes[i] = Objects.requireNonNull(codeOf.get(each.isEmpty() ? NONE : each.getFirst()));
        }
        return new Coded(dimension, codes, values, codeOf, null);
    }

    private static Coded ofMany(
            Dimension dimension, List<List<String>> valuesOfEach, List<String> values, Map<String, Integer> codeOf) {
        int[] codes = new int[valuesOfEach.size()];
        Map<List<Integer>, Integer> known = new HashMap<>();
        List<int[]> sets = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            List<String> each = valuesOfEach.get(i).isEmpty() ? List.of(NONE) : valuesOfEach.get(i);
            List<Integer> set =
                    each.stream().map(codeOf::get).sorted().distinct().toList();
            Integer code = known.get(set);
            if (code == null) {
                code = sets.size();
                known.put(set, code);
                sets.add(set.stream().mapToInt(Integer::intValue).toArray());
            }
            codes[i] = code;
        }
        return new Coded(dimension, codes, values, codeOf, sets.toArray(int[][]::new));
    }

    Dimension dimension() {
        return dimension;
    }

    /// Whether an asset or client has several values.
    boolean many() {
        return sets != null;
    }

    /// How many assets or clients there are.
    int carriers() {
        return codes.length;
    }

    /// Code by asset or client, whatever the dimension is of: of its value, or where there are [#many], of its set of
    /// values; not to be changed.
    int[] codes() {
        return codes;
    }

    /// The code of a value that an asset or client has: of the only one, or of the first.
    int code(int carrier) {
        return sets == null ? codes[carrier] : sets[codes[carrier]][0];
    }

    /// The codes of the values in a set, ascending.
    ///
    /// @param set from [#codes]
    int[] in(int set) {
        return sets == null ? new int[] {set} : sets[set];
    }

    /// How many sets there are.
    int sets() {
        return sets == null ? values.size() : sets.length;
    }

    /// Values by code, in their order.
    List<String> values() {
        return values;
    }

    /// The value of one asset or client; of several all, `Comedy; Drama`.
    String value(int carrier) {
        return sets == null
                ? values.get(codes[carrier])
                : IntStream.of(sets[codes[carrier]]).mapToObj(values::get).collect(Collectors.joining(BETWEEN));
    }

    /// Whether an asset or client has this value.
    boolean has(int carrier, String value) {
        Integer code = codeOf.get(value);
        return code != null && has(codes[carrier], code);
    }

    private boolean has(int set, int code) {
        if (sets == null) {
            return set == code;
        }
        for (int each : sets[set]) {
            if (each == code) {
                return true;
            }
        }
        return false;
    }

    /// The code of a value; null where the log has no such value.
    @Nullable
    Integer code(String value) {
        return codeOf.get(value);
    }
}
