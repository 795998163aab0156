package app.viewership.chart;

import app.viewership.query.Period;
import app.viewership.query.Step;
import org.jspecify.annotations.Nullable;

/// What one place of a chart stands for.
///
/// @param row index of the row in the answer; -1 for what is no row, such as *others*
/// @param step what selecting or drilling there means; null where it means nothing
/// @param period the time it covers, on charts over time
/// @param text what it is and its figures, one a line: for the tooltip and for reading aloud
public record Mark(int row, @Nullable Step step, @Nullable Period period, String text) {

    /// Whether this is the same place as `other`, in whatever size and theme the chart was drawn.
    public boolean stands(@Nullable Mark other) {
        return other != null && row == other.row && text.equals(other.text);
    }
}
