package app.viewership.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A dimension of assets or clients in codes: which value each of them has.
final class Coded {
    private final Dimension dimension;
    private final int[] codes;
    private final List<String> values;
    private final Map<String, Integer> codeOf;

    private Coded(Dimension dimension, int[] codes, List<String> values, Map<String, Integer> codeOf) {
        this.dimension = dimension;
        this.codes = codes;
        this.values = values;
        this.codeOf = codeOf;
    }

    /// Codes for `texts`, one of each asset or client, in the given order of the values.
    static Coded of(Dimension dimension, List<String> texts, Comparator<String> order) {
        List<String> values = texts.stream().distinct().sorted(order).toList();
        Map<String, Integer> codeOf = HashMap.newHashMap(values.size());
        for (String value : values) {
            codeOf.put(value, codeOf.size());
        }
        int[] codes = texts.stream().mapToInt(codeOf::get).toArray();
        return new Coded(dimension, codes, values, codeOf);
    }

    Dimension dimension() {
        return dimension;
    }

    /// Code by asset or client, whatever the dimension is of; not to be changed.
    int[] codes() {
        return codes;
    }

    /// Values by code, in their order.
    List<String> values() {
        return values;
    }

    /// The value of one asset or client.
    String value(int carrier) {
        return values.get(codes[carrier]);
    }

    /// The code of a value; null where the log has no such value.
    @Nullable
    Integer code(String value) {
        return codeOf.get(value);
    }
}
