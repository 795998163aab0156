package app.viewership.export;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Row;
import app.viewership.source.Kinds;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Columns and rows to be written.
///
/// @param columns their ids are the header
/// @param rows a cell a column, of the Java type that [Column.Type] names; null where there is no value
/// @param zone in which times are written
public record Table(List<Column> columns, List<List<@Nullable Object>> rows, ZoneId zone) {

    /// A number that is another for each visit of a viewer.
    private static final String SESSION = "session";

    /// The rows of an answer, in its order and zone, without its totals.
    public static Table of(Answer answer) {
        return of(answer, answer.columns().stream().map(Column::id).toList(), answer.rows());
    }

    /// Some columns and rows of an answer. Where viewers are not named, without the numbers of sessions: they go by
    /// viewer, so neighbours are one viewer's.
    public static Table of(Answer answer, List<String> ids, List<Row> rows) {
        boolean named = Kinds.of(answer.question().dataset())
                .map(kind -> kind.client().named())
                .orElse(true);
        List<Integer> at = ids.stream()
                .filter(id -> named || !id.equals(SESSION))
                .map(answer::column)
                .toList();
        return new Table(
                at.stream().map(answer.columns()::get).toList(),
                rows.stream().map(row -> cells(row, at)).toList(),
                answer.question().zone());
    }

    private static List<@Nullable Object> cells(Row row, List<Integer> columns) {
        return columns.stream()
                .<@Nullable Object>map(column -> row.cells().get(column))
                .toList();
    }
}
