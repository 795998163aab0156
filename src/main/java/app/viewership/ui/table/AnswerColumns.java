package app.viewership.ui.table;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Row;
import app.viewership.ui.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Makes table columns from the columns of an answer: words left, figures right, shares as bars.
final class AnswerColumns {

    private static final double PADDING = 24;
    private static final double WIDEST_NAME = 250;
    private static final int LOOKED_AT = 200;

    /// Names as short, numbers and words such as `film`, need no more than their column has.
    private static final double SHORT = 60;

    private static final Words WORDS = Words.of(AnswerColumns.class);

    private final Supplier<Answer> answer;
    private final Text ruler = new Text();
    private final Map<Integer, Double> longest = new HashMap<>();

    /// @param answer the answer that the cells belong to, at the time they are drawn
    AnswerColumns(Supplier<Answer> answer) {
        this.answer = answer;
        // As the first column is written, in which names stand.
        ruler.setFont(Font.font("Roboto", FontWeight.MEDIUM, 13));
    }

    List<TableColumn<Row, Object>> make(List<Column> columns) {
        List<TableColumn<Row, Object>> made = new ArrayList<>();
        int words = 0;
        for (int i = 0; i < columns.size(); i++) {
            TableColumn<Row, Object> column = column(columns.get(i), i);
            // A bar belongs beside the name it is the bar of.
            if (columns.get(i).type() == Column.Type.SHARE) {
                made.add(words, column);
            } else {
                made.add(column);
            }
            if (columns.get(i).type() == Column.Type.TEXT || columns.get(i).type() == Column.Type.RANK) {
                words = made.size();
            }
        }
        return made;
    }

    /// The only mean of a table needs no more words: its rule is told where it is explained.
    private String heading(Column column) {
        boolean only = answer().columns().stream()
                        .filter(each -> each.type() == Column.Type.MEAN_DURATION)
                        .count()
                == 1;
        return only && column.id().equals(Measure.MEAN_SECONDS_PER_VIEWING.id())
                ? WORDS.say("column.mean")
                : column.label();
    }

    private TableColumn<Row, Object> column(Column column, int index) {
        TableColumn<Row, Object> made = new TableColumn<>(heading(column));
        made.setId("column-" + column.id());
        made.setUserData(column);
        made.setReorderable(false);
        made.setMinWidth(36);
        made.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().cells().get(index)));
        made.setCellFactory(
                c -> column.type() == Column.Type.SHARE ? new ShareCell(this, index) : new TextCell(this, column));
        made.getStyleClass()
                .add(CellText.isFigure(column.type()) && column.type() != Column.Type.SHARE ? "figures" : "words");
        return made;
    }

    Answer answer() {
        return answer.get();
    }

    /// Forgets what was measured of an earlier answer.
    void renew() {
        longest.clear();
    }

    /// The largest figure of a column.
    double longest(int index) {
        return longest.computeIfAbsent(
                index,
                column -> answer().rows().stream()
                        .mapToDouble(row -> row.cells().get(column) instanceof Number n ? n.doubleValue() : 0)
                        .max()
                        .orElse(0));
    }

    /// What a column needs: a bar can be short, a very long name cut, a figure neither.
    private double least(Column column) {
        double heading = width(heading(column)) + PADDING;
        return switch (column.type()) {
            case RANK -> 36;
            case TEXT -> Math.max(heading, Math.min(WIDEST_NAME, widest(column) + PADDING));
            case SHARE -> 96;
            case COUNT, MEAN, MEAN_DURATION -> Math.max(heading, 64);
            case DURATION -> Math.max(heading, 92);
            case INSTANT -> 116;
        };
    }

    /// What a column can do with where there is too little room: a share without its bar, a name without its end.
    private double tightest(Column column) {
        return switch (column.type()) {
            case SHARE -> 76;
            case TEXT -> Math.min(least(column), 120);
            default -> least(column);
        };
    }

    /// Width of the widest name in a column, as far as it is looked at before one scrolls.
    private double widest(Column column) {
        int at = answer().column(column.id());
        return answer().rows().stream()
                .limit(LOOKED_AT)
                .mapToDouble(row -> row.cells().get(at) instanceof String name ? width(name) : 0)
                .max()
                .orElse(0);
    }

    private double width(String text) {
        ruler.setText(text);
        return Math.ceil(ruler.getLayoutBounds().getWidth());
    }

    /// What it is given of the room that is left over.
    private double greed(Column column) {
        return switch (column.type()) {
            case RANK, INSTANT -> 0;
            case TEXT -> widest(column) < SHORT ? 0 : 3;
            case SHARE -> 4;
            case COUNT, MEAN, MEAN_DURATION, DURATION -> 1;
        };
    }

    private double most(Column column) {
        return switch (column.type()) {
            case SHARE -> 240;
            case COUNT, MEAN, MEAN_DURATION, DURATION -> 1.35 * least(column);
            default -> Double.MAX_VALUE;
        };
    }

    /// Shares out the room of the table; columns that need more than there is give way, and then make it scroll
    /// sideways.
    void spread(TableView<Row> table, double room) {
        List<TableColumn<Row, ?>> open = new ArrayList<>();
        double left = room;
        for (TableColumn<Row, ?> column : table.getVisibleLeafColumns()) {
            double least = least(data(column));
            prefer(column, least);
            left -= least;
            if (greed(data(column)) > 0) {
                open.add(column);
            }
        }
        for (TableColumn<Row, ?> column : table.getVisibleLeafColumns()) {
            double given = Math.min(Math.max(0, -left), column.getPrefWidth() - tightest(data(column)));
            prefer(column, column.getPrefWidth() - given);
            left += given;
        }
        while (left >= 1 && !open.isEmpty()) {
            double shares = open.stream().mapToDouble(c -> greed(data(c))).sum();
            double given = 0;
            for (TableColumn<Row, ?> column : List.copyOf(open)) {
                double wish = column.getPrefWidth() + left * greed(data(column)) / shares;
                double now = Math.floor(Math.min(wish, most(data(column))));
                given += now - column.getPrefWidth();
                prefer(column, now);
                if (now + 1 < wish) {
                    open.remove(column);
                }
            }
            if (given < 1) {
                break;
            }
            left -= given;
        }
    }

    /// A width of 80 means to the control that nobody gave one: it would then choose for itself.
    private static void prefer(TableColumn<Row, ?> column, double width) {
        column.setPrefWidth(width == 80 ? 79 : width);
    }

    static Column data(TableColumn<Row, ?> column) {
        return (Column) column.getUserData();
    }

    /// The text of a cell and where it stands.
    static void write(TableCell<Row, Object> cell, Column column, @Nullable Object value, Answer answer) {
        String text = CellText.shown(column.type(), value, answer.question().zone());
        cell.setText(text);
        cell.setAlignment(CellText.isFigure(column.type()) ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }
}
