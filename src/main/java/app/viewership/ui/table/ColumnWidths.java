package app.viewership.ui.table;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Row;
import app.viewership.ui.table.ColumnMeasure.Needs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.TableColumn;

/// How wide the columns of one answer should be: measured once, shared out anew for each width of the table. Where
/// there is too little room for headings on one line they are folded into two, and everything stands closer.
final class ColumnWidths {

    private final ColumnMeasure measure;
    private final Map<TableColumn<Row, ?>, Needs> whole = new HashMap<>();
    private final Map<TableColumn<Row, ?>, Needs> folded = new HashMap<>();
    private final Map<TableColumn<Row, ?>, String> headings = new HashMap<>();
    private Map<TableColumn<Row, ?>, Needs> needs = whole;

    /// @param sorted id of the column that rows are sorted by
    ColumnWidths(Answer answer, String sorted) {
        measure = new ColumnMeasure(answer, sorted);
    }

    /// Shares out `room` among the columns that are seen; those that need more than there is give way, and then make
    /// the table scroll sideways.
    ///
    /// @return whether headings are folded, and cells stand closer
    boolean share(List<TableColumn<Row, ?>> columns, double room) {
        columns.forEach(this::measure);
        boolean fold =
                columns.stream().mapToDouble(c -> of(whole, c).tightest()).sum() > room;
        needs = fold ? folded : whole;
        double left = room;
        for (TableColumn<Row, ?> column : columns) {
            prefer(column, needs(column).least());
            left -= needs(column).least();
        }
        left += shrink(columns, Math.max(0, -left));
        spend(new ArrayList<>(columns), left);
        columns.forEach(column -> head(column, fold));
        return fold;
    }

    /// Takes `lacking` from the columns that can do with less, from the widest first: short words stay whole.
    ///
    /// @return how much was found
    private double shrink(List<TableColumn<Row, ?>> columns, double lacking) {
        if (lacking <= 0) {
            return 0;
        }
        double cap =
                columns.stream().mapToDouble(TableColumn::getPrefWidth).max().orElse(0);
        while (cap > 0 && spare(columns, cap) < lacking) {
            cap--;
        }
        double found = spare(columns, cap);
        for (TableColumn<Row, ?> column : columns) {
            prefer(column, column.getPrefWidth() - spare(column, cap));
        }
        return found;
    }

    private double spare(List<TableColumn<Row, ?>> columns, double cap) {
        return columns.stream().mapToDouble(column -> spare(column, cap)).sum();
    }

    private double spare(TableColumn<Row, ?> column, double cap) {
        return Math.max(0, column.getPrefWidth() - Math.max(cap, needs(column).tightest()));
    }

    /// The least room that columns can be read in, headings folded.
    double tightest(List<TableColumn<Row, ?>> columns) {
        columns.forEach(this::measure);
        return columns.stream().mapToDouble(c -> of(folded, c).tightest()).sum();
    }

    private void head(TableColumn<Row, ?> column, boolean fold) {
        String heading = Objects.requireNonNull(headings.get(column));
        boolean room = column.getPrefWidth() >= measure.width(heading) + ColumnMeasure.TIGHT + ColumnMeasure.ARROW;
        String text = fold && !room ? String.join("\n", measure.folded(heading)) : heading;
        if (!text.equals(column.getText())) {
            column.setText(text);
        }
    }

    private void spend(List<TableColumn<Row, ?>> open, double room) {
        double left = room;
        open.removeIf(column -> needs(column).greed() == 0);
        while (left >= 1 && !open.isEmpty()) {
            double shares = open.stream().mapToDouble(c -> needs(c).greed()).sum();
            double given = 0;
            for (TableColumn<Row, ?> column : List.copyOf(open)) {
                double wish = column.getPrefWidth() + left * needs(column).greed() / shares;
                double now = Math.floor(Math.min(wish, needs(column).most()));
                given += now - column.getPrefWidth();
                prefer(column, now);
                if (now + 1 < wish) {
                    open.remove(column);
                }
            }
            if (given < 1) {
                return;
            }
            left -= given;
        }
    }

    private void measure(TableColumn<Row, ?> column) {
        if (!headings.containsKey(column)) {
            String heading = column.getText().replace('\n', ' ');
            Column data = AnswerColumns.data(column);
            headings.put(column, heading);
            whole.put(column, measure.whole(data, heading));
            folded.put(column, measure.tight(data, heading));
        }
    }

    private static Needs of(Map<TableColumn<Row, ?>, Needs> all, TableColumn<Row, ?> column) {
        return Objects.requireNonNull(all.get(column));
    }

    private Needs needs(TableColumn<Row, ?> column) {
        return of(needs, column);
    }

    /// A width of 80 means to the control that nobody gave one: it would then choose for itself.
    private static void prefer(TableColumn<Row, ?> column, double width) {
        column.setPrefWidth(width == 80 ? 79 : width);
    }
}
