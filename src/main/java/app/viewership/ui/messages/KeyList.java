package app.viewership.ui.messages;

import app.viewership.ui.Command;
import app.viewership.ui.Command.Group;
import app.viewership.ui.Commands;
import app.viewership.ui.Words;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Every key and what it does, by group.
public final class KeyList {
    private static final double COLUMN = 330;

    private KeyList() {}

    /// Opens the list.
    public static void open(Pane overlay, Commands commands) {
        Words words = Words.of(KeyList.class);
        FlowPane groups = new FlowPane(32, 16);
        groups.setPrefWrapLength(2 * COLUMN + 32);
        groups.setPadding(new Insets(0, 8, 8, 0));
        for (Group group : Group.values()) {
            List<Command> withKey = commands.all().stream()
                    .filter(command -> command.group() == group
                            && command.key() != null
                            && command.there().get())
                    .toList();
            if (!withKey.isEmpty()) {
                groups.getChildren().add(group(words.say("group." + group), withKey));
            }
        }
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setId("keys-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefViewportWidth(2 * COLUMN + 48);
        scroll.maxHeightProperty().bind(overlay.heightProperty().subtract(240));
        Sheet.open(overlay, "keys", words.say("keys.title"), scroll);
    }

    private static VBox group(String title, List<Command> commands) {
        Label heading = new Label(title);
        heading.getStyleClass().addAll("secondary", "medium");
        VBox box = new VBox(4, heading);
        box.setPrefWidth(COLUMN);
        for (Command command : commands) {
            Label name = new Label(command.text());
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label key = new Label(command.keyText());
            key.getStyleClass().add("key");
            key.setMinWidth(Label.USE_PREF_SIZE);
            HBox row = new HBox(12, name, key);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setAccessibleText(command.text() + ": " + key.getText());
            box.getChildren().add(row);
        }
        return box;
    }
}
