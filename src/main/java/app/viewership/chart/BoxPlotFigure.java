package app.viewership.chart;

import app.viewership.query.Spread;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// How long viewings lasted, a box for each value of a dimension: the middle half of them, the line of the median,
/// whiskers, and what lies outside as points.
record BoxPlotFigure(Spread spread) implements Figure {

    private static final double LEAST_ROW = 20;
    private static final double ROW = 26;

    @Override
    public String title() {
        return "How long viewings lasted, by " + spread.label().toLowerCase(Locale.ROOT);
    }

    @Override
    public double height(double width) {
        return Math.max(1, spread.boxes().size()) * ROW + BoxPlot.FOOT;
    }

    @Override
    public Plate at(double width, double height, ChartStyle style, Predicate<Mark> selected) {
        if (spread.boxes().isEmpty()) {
            return MessagePlot.plate("No viewing is selected.", style);
        }
        int shown = Math.clamp(
                (long) ((height - BoxPlot.FOOT) / LEAST_ROW), 1, spread.boxes().size());
        BoxPlot plot = new BoxPlot(spread, spread.boxes().subList(0, shown), style, selected);
        return new Plate(BareChart.of(plot, style), subtitle(plot, shown), List.of());
    }

    private String subtitle(BoxPlot plot, int shown) {
        String fence = spread.limit() == null
                ? "whiskers up to 1.5 times the box, points outside"
                : "points longer than " + Numbers.length(spread.limit());
        return "box: the middle half, line: the median · " + fence
                + (plot.goesOn() ? " as far as the axis goes" : "")
                + (shown < spread.values()
                        ? " · first " + shown + " of " + Numbers.count(spread.values()) + " shown"
                        : "");
    }
}
