package app.viewership.export;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Row;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Columns and rows to be written.
///
/// @param columns their ids are the header
/// @param rows a cell a column, of the Java type that [Column.Type] names; null where there is no value
/// @param zone in which times are written
public record Table(List<Column> columns, List<List<@Nullable Object>> rows, ZoneId zone) {

    /// The rows of an answer, in its order and zone, without its totals.
    public static Table of(Answer answer) {
        return new Table(
                answer.columns(),
                answer.rows().stream().map(Row::cells).toList(),
                answer.question().zone());
    }
}
