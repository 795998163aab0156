package app.viewership.ui.middle;

import app.viewership.query.Step;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A program in a list to choose from.
final class StepCell extends ListCell<Step> {
    @Override
    protected void updateItem(@Nullable Step step, boolean empty) {
        super.updateItem(step, empty);
        setText(empty || step == null ? null : step.value());
    }
}
