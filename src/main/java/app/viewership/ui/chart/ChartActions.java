package app.viewership.ui.chart;

import app.viewership.chart.Mark;
import app.viewership.query.Period;
import java.util.function.Consumer;

/// What becomes of the user's choices in a chart. All of it happens on the JavaFX thread.
///
/// @param select a mark was clicked, or reached by keys
/// @param drill a mark was double-clicked, or Enter pressed on it
/// @param brush a period was dragged over a chart over time
/// @param reset a double click beside all marks
public record ChartActions(Consumer<Mark> select, Consumer<Mark> drill, Consumer<Period> brush, Runnable reset) {

    /// A chart that is only looked at.
    public static final ChartActions NONE = new ChartActions(mark -> {}, mark -> {}, period -> {}, () -> {});

    public ChartActions withSelect(Consumer<Mark> other) {
        return new ChartActions(other, drill, brush, reset);
    }

    public ChartActions withDrill(Consumer<Mark> other) {
        return new ChartActions(select, other, brush, reset);
    }

    public ChartActions withBrush(Consumer<Period> other) {
        return new ChartActions(select, drill, other, reset);
    }

    public ChartActions withReset(Runnable other) {
        return new ChartActions(select, drill, brush, other);
    }
}
