package app.viewership.ui.messages;

import app.viewership.ui.Command;
import app.viewership.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One command in the palette: its name, the group it belongs to, its key. Grey while it cannot be done.
final class PaletteCell extends ListCell<Command> {
    private final Words words;
    private final Label name = new Label();
    private final Label group = new Label();
    private final Label key = new Label();
    private final StackPane keyBox = new StackPane(key);
    private final HBox row = new HBox(12, name, group, keyBox);

    PaletteCell(Words words) {
        this.words = words;
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        group.getStyleClass().add("secondary");
        group.setMinWidth(64);
        key.getStyleClass().add("key");
        keyBox.setMinWidth(104);
        keyBox.setAlignment(Pos.CENTER_RIGHT);
        row.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable Command command, boolean empty) {
        super.updateItem(command, empty);
        row.disableProperty().unbind();
        if (command == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String why = command.refusal();
        name.setText(why == null ? command.text() : command.text() + " – " + why);
        group.setText(words.say("group." + command.group()));
        key.setText(command.keyText());
        key.setVisible(command.key() != null);
        row.setDisable(!command.enabled().get());
        setAccessibleText(name.getText());
        setGraphic(row);
    }
}
