package app.viewership.query;

import app.viewership.source.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Rows whose average audience is above their peak concurrency, which no rows are where both are of what was watched
/// then: where lengths are reported, the one has all of a viewing and the other what lies within the time of the row.
final class AbovePeak {
    private static final String AUDIENCE = Measure.AVERAGE_AUDIENCE.id();
    private static final String PEAK = Measure.PEAK_CONCURRENCY.id();

    /// A difference that is seen: averages are written with one decimal.
    private static final double SEEN = 0.05;

    private AbovePeak() {}

    /// Why, in a sentence or two; empty where no row is such.
    static Optional<String> sentence(Dataset dataset, Answer answer) {
        Set<String> columns = answer.columns().stream().map(Column::id).collect(Collectors.toSet());
        Kind.Time time = dataset.kind().time();
        if (!time.countsWhole() || !columns.contains(AUDIENCE) || !columns.contains(PEAK)) {
            return Optional.empty();
        }
        int audience = answer.column(AUDIENCE);
        int peak = answer.column(PEAK);
        ToDoubleFunction<Row> excess = row -> figure(row, audience) - figure(row, peak);
        List<Row> above = answer.rows().stream()
                .filter(row -> row.cells().get(peak) != null)
                .filter(row -> excess.applyAsDouble(row) >= SEEN)
                .sorted(Comparator.comparingDouble(excess).reversed())
                .toList();
        return above.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ENGLISH,
                        "Average audience is above peak concurrency in %s (%,.1f against %,.0f%s). Lengths are reported,"
                                + " not observed: the average has all of a viewing where it %s, the peak only what lies"
                                + " within the time of the row.",
                        above.size() == 1 ? "1 row" : String.format(Locale.ENGLISH, "%,d rows", above.size()),
                        figure(above.getFirst(), audience),
                        figure(above.getFirst(), peak),
                        above.size() == 1 ? "" : " where most",
                        time.isEnd() ? "ended" : "stands"));
    }

    private static double figure(Row row, int column) {
        return row.cells().get(column) instanceof Number number ? number.doubleValue() : 0;
    }
}
