package app.viewership.chart;

import app.viewership.query.Period;
import app.viewership.query.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one place of a chart stands for.
///
/// @param row index of the row in the answer; -1 for what is no row, such as *others*
/// @param path the steps that select it, as in the row; empty where it stands for no value of a dimension
/// @param period the time it covers, on charts over time
/// @param text what it is and its figures, one a line: for the tooltip and for reading aloud
public record Mark(int row, List<Step> path, @Nullable Period period, String text) {

    public Mark {
        path = List.copyOf(path);
    }

    /// The last step of the path; null where there is none.
    public @Nullable Step step() {
        return path.isEmpty() ? null : path.getLast();
    }

    /// Whether this is the same place as `other`, in whatever size and theme the chart was drawn.
    public boolean stands(@Nullable Mark other) {
        return other != null && row == other.row && text.equals(other.text);
    }
}
