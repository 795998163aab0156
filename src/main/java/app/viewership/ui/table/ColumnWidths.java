package app.viewership.ui.table;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// How wide the columns of one answer should be: measured once, shared out anew for each width of the table.
final class ColumnWidths {

    private static final double PADDING = 24;
    private static final double WIDEST_NAME = 250;

    /// Names as short, numbers and words such as `film`, need no more than their column has.
    private static final double SHORT = 60;

    /// Rows whose names are measured: more than one sees before one scrolls.
    private static final int LOOKED_AT = 200;

    private final Answer answer;
    private final Text ruler = new Text();
    private final Map<TableColumn<Row, ?>, Needs> needs = new HashMap<>();

    /// What a column asks for, in pixels.
    ///
    /// @param least what it needs: a bar can be short, a very long name cut, a figure neither
    /// @param tightest what it can do with where there is too little room: a share without its bar, a name cut
    /// @param most what it takes at most
    /// @param greed its share of the room that is left over
    private record Needs(double least, double tightest, double most, double greed) {}

    ColumnWidths(Answer answer) {
        this.answer = answer;
        // As the first column is written, in which names stand.
        ruler.setFont(Font.font("Roboto", FontWeight.MEDIUM, 13));
    }

    /// Shares out `room` among the columns that are seen; those that need more than there is give way, and then make
    /// the table scroll sideways.
    void share(List<TableColumn<Row, ?>> columns, double room) {
        double left = room;
        for (TableColumn<Row, ?> column : columns) {
            prefer(column, needs(column).least());
            left -= needs(column).least();
        }
        for (TableColumn<Row, ?> column : columns) {
            double given = Math.min(
                    Math.max(0, -left), column.getPrefWidth() - needs(column).tightest());
            prefer(column, column.getPrefWidth() - given);
            left += given;
        }
        spend(new ArrayList<>(columns), left);
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

    private Needs needs(TableColumn<Row, ?> column) {
        return needs.computeIfAbsent(column, made -> measured(AnswerColumns.data(made), made.getText()));
    }

    private Needs measured(Column column, String label) {
        double heading = width(label) + PADDING;
        return switch (column.type()) {
            case RANK -> new Needs(36, 36, 36, 0);
            case TEXT -> {
                double widest = widest(column);
                double least = Math.max(heading, Math.min(WIDEST_NAME, widest + PADDING));
                yield new Needs(least, Math.min(least, 120), Double.MAX_VALUE, widest < SHORT ? 0 : 3);
            }
            case SHARE -> new Needs(Math.max(96, heading), Math.max(76, heading), Math.max(240, heading), 4);
            case COUNT, MEAN, AMOUNT -> ofFigures(Math.max(heading, 64));
            case MEAN_DURATION -> ofFigures(Math.max(heading, Math.max(64, figures(column))));
            case DURATION -> ofFigures(Math.max(heading, Math.max(92, figures(column))));
            case INSTANT -> new Needs(116, 116, 116, 0);
        };
    }

    private static Needs ofFigures(double least) {
        return new Needs(least, least, 1.35 * least, 1);
    }

    private double widest(Column column) {
        int at = answer.column(column.id());
        return answer.rows().stream()
                .limit(LOOKED_AT)
                .mapToDouble(row -> row.cells().get(at) instanceof String name ? width(name) : 0)
                .max()
                .orElse(0);
    }

    /// How wide the largest figure of a column is written.
    private double figures(Column column) {
        int at = answer.column(column.id());
        return answer.rows().stream()
                        .map(row -> row.cells().get(at))
                        .filter(Number.class::isInstance)
                        .map(Number.class::cast)
                        .max(Comparator.comparingDouble(Number::doubleValue))
                        .map(most -> width(CellText.shown(
                                column.type(), most, answer.question().zone())))
                        .orElse(0.0)
                + PADDING;
    }

    private double width(String text) {
        ruler.setText(text);
        return Math.ceil(ruler.getLayoutBounds().getWidth());
    }

    /// A width of 80 means to the control that nobody gave one: it would then choose for itself.
    private static void prefer(TableColumn<Row, ?> column, double width) {
        column.setPrefWidth(width == 80 ? 79 : width);
    }
}
