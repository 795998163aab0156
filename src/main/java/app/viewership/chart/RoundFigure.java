package app.viewership.chart;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Explorer;
import app.viewership.query.Measure;
import app.viewership.query.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// A measure round the clock or the week: every hour or weekday in its order as an upright bar, those in which nothing
/// was watched too.
record RoundFigure(Answer answer) implements AnswerFigure {

    private static final double HEIGHT = 280;

    @Override
    public double height(double width) {
        return HEIGHT;
    }

    @Override
    public Plate drawn(double width, double height, ChartStyle style, Predicate<Mark> selected) {
        double inner = Math.max(height, 2 * Sizes.LEAST_HEIGHT) - PlaceAxis.FOOT - AmountAxis.HEAD;
        Bins bins = bins();
        Unit unit = Unit.of(column().type(), bins.largest());
        return new Plate(
                BinChart.of(
                        bins,
                        BinRenderer.bars(style.mixed(false), style.mixed(true), selected),
                        new PlaceAxis(names(), style),
                        PlaceAxis.FOOT,
                        AmountAxis.written(measured(unit), unit, bins.largest(), inner, style),
                        style),
                "times in " + Times.zone(answer.question().zone()),
                List.of());
    }

    private Bins bins() {
        Cells cells = new Cells(answer);
        List<String> names = names();
        List<Bins.Bin> bins = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            int index = row(names.get(place));
            Row row = index < 0 ? null : answer.rows().get(index);
            Mark mark = row == null
                    ? new Mark(-1, List.of(), null, names.get(place) + "\nnothing")
                    : new Mark(index, row.path(), null, cells.told(row, measure()));
            bins.add(new Bins.Bin(
                    place, place + 1, new double[] {row == null ? 0 : cells.number(row, measure())}, mark));
        }
        return new Bins(List.of(column().label()), bins);
    }

    /// The row of a value; -1 where nothing was watched then.
    private int row(String name) {
        for (int i = 0; i < answer.rows().size(); i++) {
            if (name.equals(answer.rows().get(i).cells().getFirst())) {
                return i;
            }
        }
        return -1;
    }

    private List<String> names() {
        return Explorer.inOrder(answer.question().rowsBy().getFirst());
    }

    private String measured(Unit unit) {
        if (column().id().equals(Measure.WATCH_SECONDS.id())) {
            return unit.name() + " watched";
        }
        String label = column().label().toLowerCase(Locale.ROOT);
        return column().type() == Column.Type.COUNT || unit.name().isEmpty() ? label : label + ", " + unit.name();
    }

    private Column column() {
        return answer.columns().get(measure());
    }

    private int measure() {
        return new Cells(answer).measure(answer.question().measure().id());
    }
}
