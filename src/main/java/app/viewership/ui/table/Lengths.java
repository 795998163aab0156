package app.viewership.ui.table;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Row;
import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Columns of lengths, and of what is counted by them.
final class Lengths {
    private static final Set<String> BY_LENGTH = Set.of(Measure.AVERAGE_AUDIENCE.id(), Measure.PEAK_CONCURRENCY.id());

    private Lengths() {}

    /// The columns of an answer that would say 0:00 throughout, for its log reports no length of what is counted: that
    /// nobody watched is not what it means. None where lengths are observed, and none where any row has one.
    static Set<String> untold(Answer answer) {
        boolean reported = Kinds.of(answer.question().dataset())
                .map(Kind::time)
                .map(Kind.Time::isViewing)
                .orElse(false);
        List<Column> lengths =
                answer.columns().stream().filter(Lengths::isOfLengths).toList();
        boolean none = reported
                && lengths.stream()
                        .map(column -> answer.column(column.id()))
                        .allMatch(index -> isNothing(answer.totals(), index)
                                && answer.rows().stream().allMatch(row -> isNothing(row, index)));
        return none ? lengths.stream().map(Column::id).collect(Collectors.toSet()) : Set.of();
    }

    private static boolean isOfLengths(Column column) {
        return column.type() == Column.Type.DURATION
                || column.type() == Column.Type.MEAN_DURATION
                || BY_LENGTH.contains(column.id());
    }

    private static boolean isNothing(Row row, int index) {
        return !(row.cells().get(index) instanceof Number number) || number.doubleValue() == 0;
    }
}
