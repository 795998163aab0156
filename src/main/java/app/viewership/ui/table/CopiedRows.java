package app.viewership.ui.table;

import app.viewership.query.Answer;
import app.viewership.query.Row;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows as text for other programs: tab-separated, plain numbers, first a line with the names of the columns.
final class CopiedRows {

    private CopiedRows() {}

    static String text(Answer answer, List<Row> rows, List<Integer> columns) {
        StringBuilder text = new StringBuilder();
        text.append(columns.stream().map(c -> answer.columns().get(c).id()).collect(Collectors.joining("\t")))
                .append('\n');
        for (Row row : rows) {
            text.append(columns.stream()
                            .map(c -> CellText.plain(
                                    answer.columns().get(c).type(),
                                    row.cells().get(c),
                                    answer.question().zone()))
                            .collect(Collectors.joining("\t")))
                    .append('\n');
        }
        return text.toString();
    }

    static List<Integer> all(Answer answer) {
        return IntStream.range(0, answer.columns().size()).boxed().toList();
    }
}
