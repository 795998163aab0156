package app.viewership.ui.middle;

import app.viewership.chart.Mark;
import app.viewership.query.Answer;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.ui.Shown;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows that marks of a chart stand for. Pure.
final class MarkRows {

    private MarkRows() {}

    /// The row that a mark stands for: by its step, for charts may draw rows in an order of their own.
    static Optional<Row> row(@Nullable Shown shown, Mark mark) {
        if (shown == null || shown.screen() == Screen.QUESTIONS) {
            // Of an outage the chart shows the time, the table who was there.
            return Optional.empty();
        }
        // The table may show but the first of the rows that are drawn.
        Answer answer = shown.whole();
        if (mark.row() >= 0
                && mark.row() < answer.rows().size()
                && answer.rows().get(mark.row()).path().equals(mark.path())) {
            // Several rows may stand for one value, such as a country of each week.
            return Optional.of(answer.rows().get(mark.row()));
        }
        return mark.step() == null
                ? Optional.empty()
                : answer.rows().stream()
                        .filter(row -> mark.step().equals(row.key()))
                        .findFirst();
    }
}
