package app.viewership.chart;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Row;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// Mean and median watch time per viewing, side by side for each row: where they differ, a few long viewings make the
/// mean.
record AverageFigure(Answer answer) implements BarFigure {

    private static final int MEDIAN = 1;

    @Override
    public int bars() {
        return 2;
    }

    @Override
    public Unit unit() {
        return Unit.of(
                Column.Type.MEAN_DURATION,
                chart().rows().stream().mapToDouble(BarRow::largest).max().orElse(0));
    }

    @Override
    public String subtitle(int shown, Unit unit) {
        return "per viewing, " + unit.name() + Sentences.shown(shown, answer);
    }

    @Override
    public List<LegendKey> legend(ChartStyle style) {
        return List.of(
                new LegendKey("mean", style.tone(style.series(), false)),
                new LegendKey("median", style.second(style.series(), false)));
    }

    @Override
    public BarChart chart() {
        Cells cells = new Cells(answer);
        int mean = answer.column(Measure.MEAN_SECONDS_PER_VIEWING.id());
        int median = answer.column(Measure.MEDIAN_SECONDS_PER_VIEWING.id());
        List<BarRow> rows = new ArrayList<>();
        for (int i = 0; i < answer.rows().size(); i++) {
            Row row = answer.rows().get(i);
            rows.add(new BarRow(
                    cells.name(row),
                    cells.kind(row),
                    Arrays.asList(cells.value(row, mean), cells.value(row, median)),
                    new Mark(i, row.path(), null, cells.told(row, mean))));
        }
        return new BarChart(List.of("mean", "median"), rows);
    }

    @Override
    public Color colour(BarRow row, int bar, ChartStyle style, Predicate<Mark> selected) {
        boolean chosen = selected.test(row.mark());
        Color full = row.kind() == null ? style.series() : style.kind(row.kind());
        return bar == MEDIAN ? style.second(full, chosen) : style.tone(full, chosen);
    }
}
