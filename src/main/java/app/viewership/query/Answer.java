package app.viewership.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table: what a [Question] comes to. Tables, charts and exports are made from it and from nothing else.
///
/// @param question what was asked
/// @param title what the rows are: `Most popular programs`
/// @param columns the columns, first what names a row
/// @param rows in the order asked for, at most `question.limit()`
/// @param totals one row over everything selected, shown or not: distinct counts are counted anew, not added up
/// @param groups how many rows there would be without the limit
/// @param selected viewings that the filters, drill and period keep
/// @param all viewings of the whole log under this rule
/// @param took time it took to answer
public record Answer(
        Question question,
        String title,
        List<Column> columns,
        List<Row> rows,
        Row totals,
        int groups,
        long selected,
        long all,
        Duration took) {

    /// Where the column `id` stands.
    ///
    /// @throws IllegalArgumentException names the columns there are
    public int column(String id) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No column " + id + "; there are "
                + columns.stream().map(Column::id).toList() + ".");
    }

    /// The same answer as one to `other`, which led to `question`.
    Answer to(Question other) {
        return new Answer(other, title, columns, rows, totals, groups, selected, all, took);
    }

    /// The same with other ids for its last columns, as they were asked for.
    public Answer called(List<String> ids) {
        List<Column> renamed = new ArrayList<>(columns);
        int first = columns.size() - ids.size();
        for (int i = 0; i < ids.size(); i++) {
            Column column = columns.get(first + i);
            renamed.set(first + i, new Column(ids.get(i), column.label(), column.type(), column.name()));
        }
        return new Answer(question, title, renamed, rows, totals, groups, selected, all, took);
    }

    /// As it is to the same question with another limit, no larger than that of this one.
    public Answer first(int limit) {
        List<Row> shown = rows.stream().limit(limit).toList();
        return new Answer(question.withLimit(limit), title, columns, shown, totals, groups, selected, all, took);
    }

    /// Only the columns `ids`, in that order.
    ///
    /// @throws IllegalArgumentException names the columns there are
    public Answer only(List<String> ids) {
        int[] at = ids.stream().mapToInt(this::column).toArray();
        return new Answer(
                question,
                title,
                Arrays.stream(at).mapToObj(columns::get).toList(),
                rows.stream().map(row -> row.only(at)).toList(),
                totals.only(at),
                groups,
                selected,
                all,
                took);
    }
}
