package app.viewership.chart;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The rows of an answer as points, reach across and loyalty upwards: what is small but loyal stands at the upper left.
///
/// @param answer all rows, with both measures
record ScatterFigure(Answer answer) implements Figure {

    private static final double HEIGHT = 360;

    @Override
    public String title() {
        return answer.title();
    }

    @Override
    public double height(double width) {
        return HEIGHT;
    }

    @Override
    public Plate at(double width, double height, ChartStyle style, Predicate<Mark> selected) {
        if (answer.rows().isEmpty()) {
            return MessagePlot.plate(Sentences.empty(answer.question()), style);
        }
        Cells cells = new Cells(answer);
        int across = cells.measure(Measure.REACH.id());
        int upwards = cells.measure(Measure.LOYALTY.id());
        List<ScatterPlot.Point> points = new ArrayList<>();
        for (int i = 0; i < answer.rows().size(); i++) {
            Row row = answer.rows().get(i);
            if (cells.has(row, across) && cells.has(row, upwards)) {
                points.add(new ScatterPlot.Point(
                        cells.name(row),
                        cells.number(row, across),
                        cells.number(row, upwards),
                        new Mark(i, row.path(), null, cells.told(row, upwards))));
            }
        }
        return new Plate(
                BareChart.of(
                        new ScatterPlot(
                                points,
                                axis(cells.column(across), cells.largest(answer.rows(), across)),
                                axis(cells.column(upwards), cells.largest(answer.rows(), upwards)),
                                style,
                                selected),
                        style),
                "small but loyal at the upper left · " + Numbers.count(points.size()) + " shown",
                List.of());
    }

    private static ScatterPlot.Axis axis(Column column, double largest) {
        return new ScatterPlot.Axis(
                column.label().toLowerCase(Locale.ROOT),
                Unit.of(column.type(), largest),
                largest > 0 ? largest * 1.06 : 1);
    }
}
