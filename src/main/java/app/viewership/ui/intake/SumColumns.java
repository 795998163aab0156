package app.viewership.ui.intake;

import app.viewership.ingest.RowSums;
import app.viewership.ui.Words;
import app.viewership.ui.page.Amounts;
import app.viewership.ui.page.PlainTable;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.scene.control.TableColumn;

/// The columns that add up: lines = stored + rejected + blank, and how many of the stored are unusable.
final class SumColumns {
    private SumColumns() {}

    static <T> List<TableColumn<T, ?>> of(Words words, List<T> rows, Function<T, RowSums> sums) {
        return List.of(
                column(words, "lines", rows, sums, RowSums::lines),
                column(words, "stored", rows, sums, RowSums::stored),
                column(words, "rejected", rows, sums, RowSums::rejected),
                column(words, "blank", rows, sums, RowSums::blank),
                column(words, "unusable", rows, sums, RowSums::unusable));
    }

    private static <T> TableColumn<T, ?> column(
            Words words, String id, List<T> rows, Function<T, RowSums> sums, ToLongFunction<RowSums> figure) {
        return PlainTable.number(
                id, words.say("column." + id), rows, row -> Amounts.count(figure.applyAsLong(sums.apply(row))));
    }
}
