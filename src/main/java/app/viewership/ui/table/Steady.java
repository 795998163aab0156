package app.viewership.ui.table;

import app.viewership.query.Row;
import app.viewership.ui.Focus;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// Keeps a table as it stands while only its figures change: what is selected, and what is in sight.
final class Steady {
    private final TableView<Row> table;

    Steady(TableView<Row> table) {
        this.table = table;
    }

    /// How the table stands.
    ///
    /// @param rows selected
    /// @param at the row that has the keyboard; null for none
    /// @param column that has the keyboard; null for none
    /// @param top number of the first row in sight
    record Stand(List<Row> rows, @Nullable Row at, @Nullable TableColumn<Row, ?> column, int top) {}

    @SuppressWarnings("unchecked")
    Stand now() {
        TablePosition<Row, ?> cell = table.getFocusModel().getFocusedCell();
        int at = cell == null ? -1 : cell.getRow();
        boolean there = at >= 0 && at < table.getItems().size();
        return new Stand(
                table.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .toList(),
                there ? table.getItems().get(at) : null,
                there ? cell.getTableColumn() : null,
                top());
    }

    private int top() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : 0;
    }

    /// Has the table stand so again, with the rows that stand for the same.
    ///
    /// @return those of its rows that are selected now
    List<Row> again(Stand stand) {
        List<Row> rows = table.getItems();
        List<Integer> selected = stand.rows().stream()
                .map(row -> index(rows, row))
                .filter(index -> index >= 0)
                .toList();
        if (!table.getSelectionModel().getSelectedIndices().equals(selected)) {
            table.getSelectionModel().clearSelection();
            selected.forEach(table.getSelectionModel()::select);
        }
        Row at = stand.at();
        int focus = at == null ? -1 : index(rows, at);
        TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
        if (focus >= 0 && stand.column() != null && (cell == null || cell.getRow() != focus)) {
            table.getFocusModel().focus(focus, stand.column());
        }
        if (top() != stand.top() && stand.top() < rows.size()) {
            table.scrollTo(stand.top());
        }
        return selected.stream().map(rows::get).toList();
    }

    private static int index(List<Row> rows, Row sought) {
        Focus focus = new Focus(sought, null);
        for (int i = 0; i < rows.size(); i++) {
            if (focus.isAt(rows.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
