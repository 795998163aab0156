package app.viewership.chart;

import java.awt.Color;
import java.util.List;
import java.util.function.Predicate;

/// The rows of an answer as bars, as many as there is room for.
interface BarFigure extends AnswerFigure {

    /// The rows with their bars.
    BarChart chart();

    /// In what unit they are drawn.
    Unit unit();

    /// Bar number `bar` of a row.
    Color colour(BarRow row, int bar, ChartStyle style, Predicate<Mark> selected);

    /// Unit, and how much is shown.
    ///
    /// @param shown rows that there is room for
    String subtitle(int shown, Unit unit);

    /// What the colours mean.
    List<LegendKey> legend(ChartStyle style);

    /// Bars a row.
    int bars();

    @Override
    default Plate drawn(double width, double height, ChartStyle style, Predicate<Mark> selected) {
        double w = Math.max(width, Sizes.LEAST_WIDTH);
        double h = Math.max(height, Sizes.LEAST_HEIGHT);
        BarChart chart = chart();
        BarLayout layout = chart.layout(style, w, h);
        Unit unit = unit();
        return new Plate(
                chart.draw(layout, unit, (row, bar) -> colour(row, bar, style, selected), style, w, h, selected),
                subtitle(layout.shown(), unit),
                legend(style));
    }

    @Override
    default double height(double width) {
        return BarLayout.height(chart().rows(), bars(), BarChart.names(ChartStyle.LIGHT), width);
    }
}
