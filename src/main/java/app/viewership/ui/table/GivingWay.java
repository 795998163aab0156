package app.viewership.ui.table;

import app.viewership.query.Row;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Which columns of a table give way for want of room, and which somebody wants all the same; kept with the columns.
final class GivingWay {

    private static final String GAVE_WAY = "gave way";
    private static final String WANTED = "wanted";

    private GivingWay() {}

    /// Whatever hid it, it was not want of room.
    static void forget(TableColumn<Row, ?> column) {
        column.getProperties().put(GAVE_WAY, false);
    }

    /// Hides the last columns where there is no room for all, and shows them again where there is: what names a row and
    /// what rows are sorted by stay, and so does what somebody shows all the same.
    static void makeRoom(TableView<Row> table, ColumnWidths widths, double room, String sorted) {
        List<TableColumn<Row, ?>> there = new ArrayList<>();
        for (TableColumn<Row, ?> column : table.getColumns()) {
            boolean gave = Boolean.TRUE.equals(column.getProperties().get(GAVE_WAY));
            if (gave && column.isVisible()) {
                column.getProperties().put(WANTED, true);
            }
            if (gave || column.isVisible()) {
                there.add(column);
            }
        }
        List<TableColumn<Row, ?>> kept = new ArrayList<>(there);
        for (int i = there.size() - 1; i > 0 && widths.tightest(kept) > room; i--) {
            TableColumn<Row, ?> column = there.get(i);
            boolean wanted = Boolean.TRUE.equals(column.getProperties().get(WANTED));
            if (CellText.isFigure(AnswerColumns.data(column).type())
                    && !wanted
                    && !AnswerColumns.data(column).id().equals(sorted)) {
                kept.remove(column);
            }
        }
        for (TableColumn<Row, ?> column : there) {
            boolean gives = !kept.contains(column);
            column.getProperties().put(GAVE_WAY, gives);
            column.setVisible(!gives);
        }
    }

    /// How many columns gave way for want of room.
    static int gaveWay(TableView<Row> table) {
        return (int) table.getColumns().stream()
                .filter(column -> Boolean.TRUE.equals(column.getProperties().get(GAVE_WAY)) && !column.isVisible())
                .count();
    }

    /// Whether columns are seen for which there is no room, because somebody wants them.
    static boolean areWanted(TableView<Row> table) {
        return table.getColumns().stream()
                .anyMatch(column -> Boolean.TRUE.equals(column.getProperties().get(WANTED)));
    }

    /// Shows the columns that gave way, however far the table is to be scrolled then.
    static void showAll(TableView<Row> table) {
        for (TableColumn<Row, ?> column : table.getColumns()) {
            if (Boolean.TRUE.equals(column.getProperties().get(GAVE_WAY))) {
                column.getProperties().put(WANTED, true);
                column.setVisible(true);
            }
        }
    }

    /// Lets columns give way again.
    static void fit(TableView<Row> table) {
        table.getColumns().forEach(column -> column.getProperties().remove(WANTED));
    }
}
