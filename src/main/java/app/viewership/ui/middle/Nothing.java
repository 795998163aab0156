package app.viewership.ui.middle;

import app.viewership.query.Lift;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What stands in place of chart and table where nothing is left: what emptied them, and a button that lifts it; or why
/// the question could not be answered.
final class Nothing extends VBox {

    private static final Words WORDS = Words.of(Nothing.class);

    private final Label sentence = new Label();
    private final Button lift = new Button();
    private final Button undo = new Button(WORDS.say("nothing.undo"));

    Nothing(ExplorerController controller) {
        super(12);
        setId("nothing");
        getStyleClass().addAll("card", "nothing");
        sentence.setId("nothing-sentence");
        sentence.getStyleClass().add("title");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        lift.setId("lift");
        lift.getStyleClass().add("accent");
        lift.setMnemonicParsing(false);
        undo.setId("nothing-undo");
        undo.setOnAction(e -> controller.undo());
        undo.visibleProperty().bind(controller.model().canUndo());
        undo.managedProperty().bind(undo.visibleProperty());
        getChildren().setAll(sentence, lift, undo);
    }

    /// @param none whether there is not a single viewing in the log
    void empty(@Nullable Lift found, boolean none, ExplorerController controller) {
        sentence.setText(found != null ? found.sentence() : WORDS.say(none ? "nothing.yet" : "nothing.here"));
        lift.setVisible(found != null);
        lift.setManaged(found != null);
        if (found != null) {
            lift.setText(found.action());
            lift.setAccessibleText(found.action());
            lift.setOnAction(e -> controller.ask(found.without()));
        }
    }

    void failed(String why) {
        sentence.setText(why);
        lift.setVisible(false);
        lift.setManaged(false);
    }
}
