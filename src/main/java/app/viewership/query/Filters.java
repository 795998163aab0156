package app.viewership.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a click does to a list of filters, which holds at most one that keeps and one that drops per dimension.
final class Filters {
    private Filters() {}

    /// Adds the value to the filter of its dimension, or takes it out where it is in. A value is never kept and
    /// excluded at once: the last click counts.
    static List<Filter> toggle(List<Filter> filters, Step step, boolean excluded) {
        List<Filter> result = new ArrayList<>();
        boolean placed = false;
        for (Filter filter : filters) {
            if (!filter.dimension().equals(step.dimension())) {
                result.add(filter);
                continue;
            }
            boolean has = filter.values().contains(step.value());
            @Nullable Filter next = filter;
            if (filter.excluded() == excluded) {
                next = has ? filter.minus(step.value()) : filter.plus(step.value());
                placed = true;
            } else if (has) {
                next = filter.minus(step.value());
            }
            if (next != null) {
                result.add(next);
            }
        }
        if (!placed) {
            result.add(
                    excluded
                            ? Filter.exclude(step.dimension(), step.value())
                            : Filter.keep(step.dimension(), step.value()));
        }
        return result;
    }
}
