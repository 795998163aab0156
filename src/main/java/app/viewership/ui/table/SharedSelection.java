package app.viewership.ui.table;

import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Row;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Focus;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// One selection for the table and for all that looks at the model: what is selected in one is so in the other.
final class SharedSelection {
    private final ExplorerModel model;
    private final TableView<Row> table;
    private final Runnable changed;
    private boolean quiet;

    /// @param changed called when somebody selected other rows in the table
    SharedSelection(ExplorerModel model, TableView<Row> table, Runnable changed) {
        this.model = model;
        this.table = table;
        this.changed = changed;
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Row>) c -> selected());
        table.getFocusModel().focusedCellProperty().addListener((Observable cell) -> selected());
        model.focus().addListener((p, before, now) -> follow(now));
    }

    /// Changes the table, and selects then what the model has. What the table selects meanwhile is nobody's wish.
    void during(Runnable change) {
        quietly(change);
        follow(model.focus().get());
    }

    private void quietly(Runnable change) {
        quiet = true;
        try {
            change.run();
        } finally {
            quiet = false;
        }
    }

    private void selected() {
        if (quiet) {
            return;
        }
        List<Row> rows = table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
        boolean others = !rows.equals(model.rows());
        model.rows().setAll(rows);
        int at = table.getSelectionModel().getSelectedIndex();
        Row row = at < 0 || at >= table.getItems().size()
                ? null
                : table.getItems().get(at);
        quietly(() -> model.focus().set(new Focus(row, row == null ? null : measure())));
        if (others) {
            changed.run();
        }
    }

    /// The measure of the cell that has the keyboard; null where the cell is no measure.
    private @Nullable Measure measure() {
        TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
        TableColumn<?, ?> column = cell == null ? null : cell.getTableColumn();
        if (column == null || !(column.getUserData() instanceof Column data)) {
            return null;
        }
        return Arrays.stream(Measure.values())
                .filter(m -> m.id().equals(data.id()))
                .findFirst()
                .orElse(null);
    }

    /// Selects what was selected elsewhere, or before the figures changed.
    private void follow(Focus focus) {
        if (quiet) {
            return;
        }
        List<Row> rows = table.getItems();
        int at = -1;
        for (int i = 0; i < rows.size() && at < 0; i++) {
            at = focus.isAt(rows.get(i)) ? i : -1;
        }
        int found = at;
        quietly(() -> select(found));
    }

    private void select(int at) {
        if (at < 0) {
            table.getSelectionModel().clearSelection();
            model.rows().clear();
        } else if (!table.getSelectionModel().isSelected(at)) {
            table.getSelectionModel().clearAndSelect(at);
            model.rows().setAll(List.of(table.getItems().get(at)));
            table.scrollTo(Math.max(0, at - 3));
        }
    }
}
