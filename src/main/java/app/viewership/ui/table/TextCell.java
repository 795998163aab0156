package app.viewership.ui.table;

import app.viewership.query.Column;
import app.viewership.query.Row;
import app.viewership.ui.Hint;
import javafx.css.PseudoClass;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// One value as text; the whole of it on hover where the column cuts it short.
final class TextCell extends TableCell<Row, Object> {

    private static final PseudoClass NAME = PseudoClass.getPseudoClass("name");

    private final AnswerColumns columns;
    private final Column column;

    TextCell(AnswerColumns columns, Column column) {
        this.columns = columns;
        this.column = column;
        // Names differ at their ends.
        setTextOverrun(column.type() == Column.Type.TEXT ? OverrunStyle.CENTER_ELLIPSIS : OverrunStyle.ELLIPSIS);
    }

    @Override
    protected void updateItem(@Nullable Object item, boolean empty) {
        super.updateItem(item, empty);
        Row row = getTableRow() == null ? null : getTableRow().getItem();
        if (empty || row == null) {
            setText(null);
            Hint.say(this, null);
            return;
        }
        columns.write(this, column, item);
        boolean first = columns.answer().columns().stream()
                .filter(c -> c.type() == Column.Type.TEXT || c.type() == Column.Type.INSTANT)
                .findFirst()
                .map(column::equals)
                .orElse(false);
        pseudoClassStateChanged(NAME, first);
        Hint.say(this, column.type() == Column.Type.TEXT ? getText() : null);
    }
}
