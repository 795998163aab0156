package app.viewership.chart;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// One dimension by another: the question's measure as the tone of a cell for each two values.
record HeatMapFigure(Answer answer) implements AnswerFigure {

    private static final double ROW = 24;
    private static final double LEAST_ROW = 17;
    private static final double LEAST_COLUMN = 14;

    @Override
    public double height(double width) {
        return grid().down().size() * ROW + HeatMapPlot.FOOT;
    }

    @Override
    public Plate drawn(double width, double height, ChartStyle style, Predicate<Mark> selected) {
        HeatGrid whole = grid();
        double w = Math.max(width, Sizes.LEAST_WIDTH);
        double h = Math.max(height, Sizes.LEAST_HEIGHT);
        double names = HeatMapPlot.names(whole, style, w);
        HeatGrid grid = whole.first(Math.max(1, (int) ((h - HeatMapPlot.FOOT) / LEAST_ROW)), Math.max(1, (int)
                ((w - names) / LEAST_COLUMN)));
        double largest = whole.largest();
        Unit unit = Unit.of(column().type(), largest);
        HeatTones tones = new HeatTones(style, largest);
        return new Plate(
                BareChart.of(new HeatMapPlot(grid, names, tones, unit, style, selected), style),
                measured(unit)
                        + shown(grid.down(), whole.down(), "rows")
                        + shown(grid.across(), whole.across(), "columns"),
                List.of(
                        new LegendKey("none", tones.none()),
                        new LegendKey(unit.written(largest / 2), tones.of(largest / 2)),
                        new LegendKey(unit.written(largest), tones.of(largest))));
    }

    private static String shown(List<String> some, List<String> all, String what) {
        return some.size() == all.size()
                ? ""
                : " · first " + some.size() + " of " + Numbers.count(all.size()) + " " + what;
    }

    private String measured(Unit unit) {
        String label = column().label().toLowerCase(Locale.ROOT);
        return unit.name().isEmpty() ? label : label + ", " + unit.name();
    }

    private HeatGrid grid() {
        return HeatGrid.of(answer, measure());
    }

    private Column column() {
        return answer.columns().get(measure());
    }

    private int measure() {
        return new Cells(answer).measure(answer.question().measure().id());
    }
}
