package app.viewership.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of an answer.
///
/// @param cells a cell a column, of the Java type that [Column.Type] names; null where there is no value (a mean of
///     nothing)
/// @param path the steps that select what this row stands for, `program › season`; empty where it stands for no value
///     of a dimension (totals, a bucket of time)
public record Row(List<@Nullable Object> cells, List<Step> path) {

    /// The last step of the path, which names the row; null where there is none.
    public @Nullable Step key() {
        return path.isEmpty() ? null : path.getLast();
    }

    Row only(int[] columns) {
        List<@Nullable Object> chosen = new ArrayList<>();
        for (int column : columns) {
            chosen.add(cells.get(column));
        }
        return new Row(Collections.unmodifiableList(chosen), path);
    }
}
