package app.viewership.ui.explain;

import app.viewership.ui.table.KeysHere;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A table in a card under a title that says whose rows they are.
class TitledTable extends VBox {
    private final Label title = new Label();

    /// Takes the table in.
    final void hold(TableView<?> table) {
        title.getStyleClass().addAll("title", "card-title");
        getStyleClass().addAll("card", "table-card");
        getChildren().setAll(title, table);
        KeysHere.mark(table, this);
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox.setHgrow(this, Priority.ALWAYS);
        setPrefWidth(400);
        setMinWidth(Region.USE_COMPUTED_SIZE);
    }

    final void title(String text) {
        title.setText(text);
    }
}
