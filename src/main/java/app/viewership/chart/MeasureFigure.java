package app.viewership.chart;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Row;
import app.viewership.source.Kinds;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/// The rows of an answer as bars of one measure: programs, seasons, episodes, devices, households.
record MeasureFigure(Answer answer) implements BarFigure {

    private static final Set<String> ADDS_UP =
            Set.of(Measure.WATCH_SECONDS.id(), Measure.VIEWINGS.id(), Measure.REQUESTS.id());

    @Override
    public int bars() {
        return 1;
    }

    @Override
    public Unit unit() {
        return Unit.of(column().type(), cells().largest(answer.rows(), measure()));
    }

    @Override
    public String subtitle(int shown, Unit unit) {
        return measured(unit) + Sentences.shown(shown, answer) + others(shown, unit);
    }

    @Override
    public BarChart chart() {
        List<BarRow> rows = new ArrayList<>();
        for (int i = 0; i < answer.rows().size(); i++) {
            Row row = answer.rows().get(i);
            rows.add(new BarRow(
                    cells().name(row),
                    cells().kind(row),
                    Collections.singletonList(cells().value(row, measure())),
                    new Mark(i, row.path(), null, cells().told(row, measure()))));
        }
        return new BarChart(List.of(column().label()), rows);
    }

    @Override
    public Color colour(BarRow row, int bar, ChartStyle style, Predicate<Mark> selected) {
        boolean chosen = selected.test(row.mark());
        return row.kind() == null ? style.mixed(chosen) : style.tone(style.kind(row.kind()), chosen);
    }

    private String measured(Unit unit) {
        String label = column().label().toLowerCase(Locale.ROOT);
        return switch (column().type()) {
            case DURATION ->
                column().id().equals(Measure.WATCH_SECONDS.id())
                        ? unit.name() + " watched"
                        : label + ", " + unit.name();
            case MEAN_DURATION -> label + ", " + unit.name();
            default -> label;
        };
    }

    /// What the rows that are not drawn come to: in words, for as a bar it would dwarf the others. Nothing of a measure
    /// that does not add up, such as distinct viewers, nor of rows that share viewings, such as genres.
    private String others(int shown, Unit unit) {
        boolean addsUp = ADDS_UP.contains(column().id()) && !sharesViewings();
        if (!addsUp || shown >= answer.groups() || !cells().has(answer.totals(), measure())) {
            return "";
        }
        double drawn = answer.rows().stream()
                .limit(shown)
                .mapToDouble(row -> cells().number(row, measure()))
                .sum();
        return " · others " + unit.written(cells().number(answer.totals(), measure()) - drawn);
    }

    private boolean sharesViewings() {
        return Kinds.of(answer.question().dataset()).stream()
                .flatMap(kind -> kind.dimensions().stream())
                .anyMatch(dimension -> dimension.many()
                        && answer.columns().stream()
                                .anyMatch(named -> named.id().equals(dimension.id())));
    }

    @Override
    public List<LegendKey> legend(ChartStyle style) {
        List<LegendKey> keys = answer.rows().stream()
                .map(cells()::kind)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Collections.reverseOrder())
                .map(kind -> new LegendKey(kind, style.tone(style.kind(kind), false)))
                .toList();
        // A colour that nothing is told from needs no words.
        return keys.size() < 2 ? List.of() : keys;
    }

    private Column column() {
        return answer.columns().get(measure());
    }

    private int measure() {
        return cells().measure(answer.question().measure().id());
    }

    private Cells cells() {
        return new Cells(answer);
    }
}
