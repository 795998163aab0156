package app.viewership.ui.explain;

import app.viewership.ui.Hint;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// A plain table of records, in the order they come; its columns are data.
final class ListTable<T> extends TableView<T> {

    /// One column.
    ///
    /// @param id its control's id
    /// @param label its heading
    /// @param width in pixels; 0 for what the others leave
    /// @param figure whether it is right-aligned
    /// @param text what a record shows
    record Of<T>(String id, String label, double width, boolean figure, Function<T, String> text) {}

    ListTable(String id, String name, List<Of<T>> columns) {
        setId(id);
        setAccessibleText(name);
        setFixedCellSize(28);
        setPlaceholder(new Label());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        for (Of<T> column : columns) {
            TableColumn<T, String> made = new TableColumn<>(column.label());
            made.setId(id + "-" + column.id());
            if (column.width() > 0) {
                made.setMinWidth(column.width());
                made.setMaxWidth(column.width());
            } else {
                made.setPrefWidth(800);
            }
            made.setSortable(false);
            made.setReorderable(false);
            made.getStyleClass().add(column.figure() ? "figures" : "words");
            made.setCellValueFactory(
                    row -> new ReadOnlyStringWrapper(column.text().apply(row.getValue())));
            made.setCellFactory(c -> new Cell<>(column.figure()));
            getColumns().add(made);
        }
    }

    /// Shows a column, or hides what does not apply.
    void show(String column, boolean now) {
        String id = getId() + "-" + column;
        getColumns().stream().filter(one -> id.equals(one.getId())).forEach(one -> one.setVisible(now));
    }

    /// Gives a column another width, before rows that need it.
    void widen(String column, double width) {
        String id = getId() + "-" + column;
        getColumns().stream().filter(one -> id.equals(one.getId())).forEach(one -> {
            // The bounds may never cross.
            one.setMinWidth(Math.min(width, one.getMaxWidth()));
            one.setMaxWidth(width);
            one.setMinWidth(width);
        });
    }

    private static final class Cell<T> extends TableCell<T, String> {
        Cell(boolean figure) {
            setAlignment(figure ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            // Names of files and titles differ at their ends.
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            Hint.say(this, empty || text == null || text.length() < 12 ? null : text);
        }
    }
}
