package app.viewership.query;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Keeps, or drops, the viewings whose dimension has one of the values.
///
/// @param dimension id of the dimension, `client_ip`
/// @param values at least one value, as text
/// @param excluded true to drop them, false to keep them and nothing else
public record Filter(String dimension, SortedSet<String> values, boolean excluded) {

    public Filter {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The filter on " + dimension + " has no value; it needs at least one.");
        }
        values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    /// The filter that keeps this one value.
    public static Filter keep(String dimension, String value) {
        return new Filter(dimension, new TreeSet<>(Set.of(value)), false);
    }

    /// The filter that drops this one value.
    public static Filter exclude(String dimension, String value) {
        return new Filter(dimension, new TreeSet<>(Set.of(value)), true);
    }

    /// The filter with `value` too.
    Filter plus(String value) {
        SortedSet<String> more = new TreeSet<>(values);
        more.add(value);
        return new Filter(dimension, more, excluded);
    }

    /// The filter without `value`; null where nothing is left of it.
    @Nullable
    Filter minus(String value) {
        SortedSet<String> fewer = new TreeSet<>(values);
        fewer.remove(value);
        return fewer.isEmpty() ? null : new Filter(dimension, fewer, excluded);
    }
}
