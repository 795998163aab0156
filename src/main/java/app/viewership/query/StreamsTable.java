package app.viewership.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A report on the events of live platforms that drill, filters and period keep.
final class StreamsTable {
    /// Events are more than programs: so many rows are shown for each that other views show.
    private static final int MORE = 400;

    private StreamsTable() {}

    static Answer answer(Asked asked, long since) {
        Question question = asked.question();
        StreamReport report = StreamReport.of(question);
        StreamReports reports = Objects.requireNonNull(asked.dataset().lines().streams(), "a kind with streams")
                .keeping(question);
        List<List<@Nullable Object>> all = new ArrayList<>(report.rows(reports, question.zone()));
        Sort sort = question.sort();
        if (sort != null) {
            order(report.columns(), sort).ifPresent(all::sort);
        }
        return new Answer(
                question,
                report.label(asked.dataset().kind()),
                report.columns(),
                all.stream()
                        .limit((long) question.limit() * MORE)
                        .map(cells -> new Row(Collections.unmodifiableList(cells), List.of()))
                        .toList(),
                new Row(
                        Collections.unmodifiableList(new ArrayList<>(
                                Collections.nCopies(report.columns().size(), null))),
                        List.of()),
                all.size(),
                asked.parts().viewings(),
                asked.viewings().size(),
                Duration.ofNanos(System.nanoTime() - since));
    }

    /// Rows that tie keep their order.
    private static Optional<Comparator<List<@Nullable Object>>> order(List<Column> columns, Sort sort) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(sort.column())) {
                int at = i;
                return Optional.of((one, other) -> compare(one.get(at), other.get(at), sort.descending()));
            }
        }
        return Optional.empty();
    }

    /// Nothing stands behind everything, whichever way.
    private static int compare(@Nullable Object one, @Nullable Object other, boolean descending) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        int order = one instanceof String text
                ? ValueOrder.compare(text, (String) other)
                : Double.compare(((Number) one).doubleValue(), ((Number) other).doubleValue());
        return descending ? -order : order;
    }
}
