package app.viewership.ui.table;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Makes table columns from the columns of an answer: words left, figures right, shares as bars.
final class AnswerColumns {

    private final Supplier<Answer> answer;
    private final Map<Integer, Double> longest = new HashMap<>();

    /// @param answer the answer that the cells belong to, at the time they are drawn
    AnswerColumns(Supplier<Answer> answer) {
        this.answer = answer;
    }

    List<TableColumn<Row, Object>> make(List<Column> columns) {
        List<TableColumn<Row, Object>> made = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            made.add(column(columns.get(i), i));
        }
        return made;
    }

    private TableColumn<Row, Object> column(Column column, int index) {
        TableColumn<Row, Object> made = new TableColumn<>(column.label());
        made.setId("column-" + column.id());
        made.setUserData(column);
        made.setReorderable(false);
        made.setMinWidth(narrowest(column));
        made.setPrefWidth(width(column));
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

    private static double narrowest(Column column) {
        return column.type() == Column.Type.RANK ? 44 : 56;
    }

    private static double width(Column column) {
        double heading = 7.2 * column.label().length() + 40;
        double content = switch (column.type()) {
            case RANK -> 44;
            case TEXT -> column.id().equals("kind") ? 76 : 156;
            case COUNT, MEAN -> 80;
            case DURATION -> 110;
            case MEAN_DURATION -> 80;
            case SHARE -> 200;
            case INSTANT -> 130;
        };
        return column.type() == Column.Type.RANK ? content : Math.max(heading, content);
    }

    /// Gives room that is left over to the columns that can use it: words and bars.
    static void spread(TableView<Row> table, double room) {
        double used = 0;
        List<TableColumn<Row, ?>> greedy = new ArrayList<>();
        for (TableColumn<Row, ?> column : table.getVisibleLeafColumns()) {
            Column data = (Column) column.getUserData();
            double natural = width(data);
            used += natural;
            if (data.type() == Column.Type.TEXT && !data.id().equals("kind")) {
                greedy.add(column);
            } else {
                column.setPrefWidth(natural);
            }
        }
        double extra = Math.max(0, room - used);
        boolean none = greedy.isEmpty();
        for (TableColumn<Row, ?> column : none ? table.getVisibleLeafColumns() : greedy) {
            int sharers = none ? table.getVisibleLeafColumns().size() : greedy.size();
            column.setPrefWidth(width((Column) column.getUserData()) + Math.floor(extra / sharers));
        }
    }

    /// The text of a cell and where it stands.
    static void write(
            javafx.scene.control.TableCell<Row, Object> cell, Column column, @Nullable Object value, Answer answer) {
        String text = CellText.shown(column.type(), value, answer.question().zone());
        cell.setText(text);
        cell.setAlignment(CellText.isFigure(column.type()) ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }
}
