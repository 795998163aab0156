package app.viewership.ui.table;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Explorer;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.query.Sort;
import app.viewership.ui.ExplorerController;
import java.util.List;
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

    /// Does something that makes the control sort, which is no click.
    void quietly(Runnable action) {
        boolean before = quiet;
        quiet = true;
        try {
            action.run();
        } finally {
            quiet = before;
        }
    }

    /// Id of the column that was marked.
    String column() {
        return now.column();
    }

    /// Marks the column that `answer` is sorted by.
    ///
    /// @return whether that is another than before
    boolean mark(Answer answer) {
        Question question = answer.question();
        String before = now.column();
        now = question.sort() != null ? question.sort() : own(answer);
        if (isMarked()) {
            return !before.equals(now.column());
        }
        quietly(() -> {
            table.getSortOrder().clear();
            for (TableColumn<Row, ?> column : table.getColumns()) {
                Column data = AnswerColumns.data(column);
                if (data.id().equals(now.column())) {
                    column.setSortType(
                            now.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                    table.getSortOrder().add(column);
                }
            }
        });
        return !before.equals(now.column());
    }

    /// Whether the table shows it already: marked again, its whole header would be laid out anew.
    private boolean isMarked() {
        List<TableColumn<Row, ?>> marked = List.copyOf(table.getSortOrder());
        return marked.size() == 1
                && AnswerColumns.data(marked.getFirst()).id().equals(now.column())
                && (marked.getFirst().getSortType() == TableColumn.SortType.DESCENDING) == now.descending();
    }

    /// The order that a view has of its own: moments as they come, reports by what they begin with, else the measure
    /// asked for, or the first there is.
    private static Sort own(Answer answer) {
        Column first = answer.columns().getFirst();
        if (first.type() == Column.Type.INSTANT || answer.question().screen() == Screen.STREAMS) {
            return new Sort(first.id(), false);
        }
        switch (answer.question().screen()) {
            case QUESTIONS -> {
                return new Sort("minutes_exposed", true);
            }
            case LENGTHS, HOUSEHOLDS -> {
                if (!Explorer.inOrder(first.id()).isEmpty()) {
                    return new Sort(first.id(), false);
                }
                if (answer.question().screen() == Screen.LENGTHS) {
                    return new Sort("watch_seconds", true);
                }
            }
            default -> {}
        }
        String measure = answer.question().measure().id();
        return answer.columns().stream()
                .filter(column -> column.id().equals(measure))
                .findFirst()
                .or(() -> answer.columns().stream()
                        .filter(column -> column.type() != Column.Type.RANK
                                && column.type() != Column.Type.SHARE
                                && CellText.isFigure(column.type())
                                && !column.id().equals("session"))
                        .findFirst())
                .map(column -> new Sort(column.id(), true))
                .orElse(new Sort(first.id(), false));
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
