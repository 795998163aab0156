package app.viewership.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of horizontal bars.
///
/// @param name what the row is, in full
/// @param kind series, film, or null for neither
/// @param values one a bar; null where there is no value
/// @param mark what the row stands for
record BarRow(String name, @Nullable String kind, List<@Nullable Double> values, Mark mark) {

    double largest() {
        double largest = 0;
        for (Double value : values) {
            largest = value == null ? largest : Math.max(largest, value);
        }
        return largest;
    }
}
