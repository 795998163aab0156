package app.viewership.query;

import java.util.ArrayList;
import java.util.Collection;
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
    /// The value where there is nothing to say, such as the season of a film; of a dimension that may have several
    /// values, such as books, [#SAID_NONE].
    static final String NONE = "";

    /// What stands for no value where others have several, and in a filter on any dimension.
    static final String SAID_NONE = "(none)";

    private static final String BETWEEN = "; ";

    private final Dimension dimension;
    private final String none;
    private final int[] codes;
    private final List<String> values;
    private final Map<String, Integer> codeOf;
    private final int @Nullable [][] sets;

    private Coded(
            Dimension dimension,
            String none,
            int[] codes,
            List<String> values,
            Map<String, Integer> codeOf,
            int @Nullable [][] sets) {
        this.dimension = dimension;
        this.none = none;
        this.codes = codes;
        this.values = values;
        this.codeOf = codeOf;
        this.sets = sets;
    }

    /// Whether this stands for no value.
    static boolean isNone(String value) {
        return value.equals(NONE) || value.equals(SAID_NONE);
    }

    /// A value as a sentence calls it.
    static String said(String value) {
        return value.equals(NONE) ? SAID_NONE : value;
    }

    /// Whether a value is among those named, by whichever word for none.
    static boolean isAmong(Collection<String> named, String value) {
        return named.contains(value) || (isNone(value) && (named.contains(NONE) || named.contains(SAID_NONE)));
    }

    /// Codes for the values of each asset or client, in the given order of the values.
    ///
    /// @param none what stands for no value, [#NONE] or [#SAID_NONE]
    static Coded of(Dimension dimension, String none, List<List<String>> valuesOfEach, Comparator<String> order) {
        Set<String> distinct = new HashSet<>();
        boolean many = false;
        boolean some = false;
        for (List<String> each : valuesOfEach) {
            distinct.addAll(each);
            many |= each.size() > 1;
            some |= each.isEmpty();
        }
        if (some) {
            distinct.add(none);
        }
        List<String> values = distinct.stream()
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, Integer> codeOf = HashMap.newHashMap(values.size());
        for (String value : values) {
            codeOf.put(value, codeOf.size());
        }
        return many
                ? ofMany(dimension, none, valuesOfEach, values, codeOf)
                : ofOne(dimension, none, valuesOfEach, values, codeOf);
    }

    private static Coded ofOne(
            Dimension dimension,
            String none,
            List<List<String>> valuesOfEach,
            List<String> values,
            Map<String, Integer> codeOf) {
        int[] codes = new int[valuesOfEach.size()];
        for (int i = 0; i < codes.length; i++) {
            List<String> each = valuesOfEach.get(i);
            codes[i] = Objects.requireNonNull(codeOf.get(each.isEmpty() ? none : each.getFirst()));
        }
        return new Coded(dimension, none, codes, values, codeOf, null);
    }

    private static Coded ofMany(
            Dimension dimension,
            String none,
            List<List<String>> valuesOfEach,
            List<String> values,
            Map<String, Integer> codeOf) {
        int[] codes = new int[valuesOfEach.size()];
        Map<List<Integer>, Integer> known = new HashMap<>();
        List<int[]> sets = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            List<String> each = valuesOfEach.get(i).isEmpty() ? List.of(none) : valuesOfEach.get(i);
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
        return new Coded(dimension, none, codes, values, codeOf, sets.toArray(int[][]::new));
    }

    Dimension dimension() {
        return dimension;
    }

    /// What stands for no value.
    String none() {
        return none;
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
        Integer code = code(value);
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
        Integer code = codeOf.get(value);
        return code == null && isNone(value) ? codeOf.get(none) : code;
    }
}
