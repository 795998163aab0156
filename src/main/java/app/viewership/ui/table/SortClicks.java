package app.viewership.ui.table;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Sort;
import app.viewership.ui.ExplorerController;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Clicks on column headers ask for another order; rows are never sorted here, for the first 25 of another order are
/// other rows.
final class SortClicks {

    private final TableView<Row> table;
    private final ExplorerController controller;
    private Sort now = new Sort("", true);
    private boolean quiet;

    SortClicks(TableView<Row> table, ExplorerController controller) {
        this.table = table;
        this.controller = controller;
        table.setSortPolicy(t -> {
            if (!quiet) {
                clicked();
            }
            return true;
        });
    }

    /// Marks the column that `answer` is sorted by.
    void mark(Answer answer) {
        Question question = answer.question();
        now = question.sort() != null
                ? question.sort()
                : new Sort(question.measure().id(), true);
        quiet = true;
        try {
            table.getSortOrder().clear();
            for (TableColumn<Row, ?> column : table.getColumns()) {
                Column data = (Column) column.getUserData();
                column.setSortable(data.type() != Column.Type.RANK);
                if (data.id().equals(now.column())) {
                    column.setSortType(
                            now.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                    table.getSortOrder().add(column);
                }
            }
        } finally {
            quiet = false;
        }
    }

    private void clicked() {
        // The control goes up, down, none; the third click leaves no column and means the one that was sorted by.
        String column = table.getSortOrder().isEmpty()
                ? now.column()
                : ((Column) table.getSortOrder().getLast().getUserData()).id();
        sort(column);
    }

    /// Sorts by a column: figures largest first, words from A on, and the other way round when it is sorted by already.
    void sort(String column) {
        boolean figure = table.getColumns().stream()
                .map(c -> (Column) c.getUserData())
                .anyMatch(c -> c.id().equals(column) && CellText.isFigure(c.type()));
        sort(column, column.equals(now.column()) ? !now.descending() : figure);
    }

    void sort(String column, boolean descending) {
        controller.change(q -> q.with(new Sort(column, descending)));
    }
}
