package app.viewership.chart;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Moment;
import app.viewership.query.Period;
import app.viewership.query.Row;
import java.awt.Color;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jfree.chart.JFreeChart;

/// A measure over time, a bucket each: watch time and counts as bars, average audience and peak concurrency together as
/// lines, for both count viewings at once.
///
/// @param moments marked in it, and named in its heading
record TimeFigure(Answer answer, List<Moment> moments) implements AnswerFigure {

    private static final double HEIGHT = 280;

    @Override
    public double height(double width) {
        return HEIGHT;
    }

    @Override
    public Plate drawn(double width, double height, ChartStyle style, Predicate<Mark> selected) {
        double h = Math.max(height, 2 * Sizes.LEAST_HEIGHT);
        List<Integer> columns = columns();
        List<Color> colours = colours(columns, style);
        Bins bins = bins(columns);
        Unit unit = Unit.of(column(columns.getFirst()).type(), bins.largest());
        String name = name(columns, unit);
        List<Period> periods = Buckets.of(answer).periods();
        JFreeChart chart = BinChart.of(
                bins,
                columns.size() > 1
                        ? BinRenderer.lines(colours, style, selected)
                        : BinRenderer.cappedBars(colours.getFirst(), style.accent(), selected),
                new TimeAxis(
                        periods.getFirst().from(),
                        periods.getLast().to(),
                        answer.question().zone(),
                        style),
                TimeAxis.FOOT,
                AmountAxis.written(name, unit, bins.largest(), h - TimeAxis.FOOT - AmountAxis.HEAD, style),
                style);
        chart.getXYPlot().addAnnotation(new MomentNotes(moments, style));
        return new Plate(chart, subtitle(), legend(columns, colours));
    }

    private String subtitle() {
        StringBuilder text = new StringBuilder("times in ")
                .append(Times.zone(answer.question().zone()));
        moments.forEach(moment -> text.append(" · ").append(moment.words()));
        return text.toString();
    }

    private Bins bins(List<Integer> columns) {
        Cells cells = new Cells(answer);
        Buckets buckets = Buckets.of(answer);
        List<Period> periods = buckets.periods();
        List<Bins.Bin> bins = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            int index = buckets.rows().get(i);
            Row row = answer.rows().get(index);
            Period period = periods.get(i);
            double[] values = columns.stream()
                    .mapToDouble(column -> cells.number(row, column))
                    .toArray();
            String text =
                    Times.span(period.from(), period.to(), answer.question().zone()) + "\n"
                            + cells.figures(row, columns.getFirst());
            bins.add(new Bins.Bin(
                    milliseconds(period.from()),
                    milliseconds(period.to()),
                    values,
                    new Mark(index, row.path(), period, text)));
        }
        return new Bins(columns.stream().map(i -> column(i).label()).toList(), bins);
    }

    private List<Integer> columns() {
        Cells cells = new Cells(answer);
        Measure measure = answer.question().measure();
        if (measure == Measure.AVERAGE_AUDIENCE || measure == Measure.PEAK_CONCURRENCY) {
            List<Integer> both = new ArrayList<>();
            cells.find(Measure.AVERAGE_AUDIENCE.id()).ifPresent(both::add);
            cells.find(Measure.PEAK_CONCURRENCY.id()).ifPresent(both::add);
            if (both.size() == 2) {
                return both;
            }
        }
        return List.of(cells.measure(measure.id()));
    }

    private List<Color> colours(List<Integer> columns, ChartStyle style) {
        return columns.size() == 1 ? List.of(style.barSoft()) : List.of(style.third(), style.fourth());
    }

    private List<LegendKey> legend(List<Integer> columns, List<Color> colours) {
        List<LegendKey> keys = new ArrayList<>();
        for (int i = 0; i < columns.size() && columns.size() > 1; i++) {
            keys.add(new LegendKey(column(columns.get(i)).label().toLowerCase(Locale.ROOT), colours.get(i)));
        }
        return keys;
    }

    private String name(List<Integer> columns, Unit unit) {
        String bucket = Buckets.of(answer).name();
        if (columns.size() > 1) {
            return "viewings at once, by " + bucket;
        }
        Column column = column(columns.getFirst());
        if (column.id().equals(Measure.WATCH_SECONDS.id())) {
            return unit.name() + " watched per " + bucket;
        }
        String label = column.label().toLowerCase(Locale.ROOT);
        return column.type() == Column.Type.COUNT || column.type() == Column.Type.SHARE
                ? label + " per " + bucket
                : label + (unit.name().isEmpty() ? "" : ", " + unit.name()) + ", by " + bucket;
    }

    private Column column(int index) {
        return answer.columns().get(index);
    }

    private static double milliseconds(Instant at) {
        return (double) at.toEpochMilli();
    }
}
