package app.viewership.ui.middle;

import app.viewership.chart.Numbers;
import app.viewership.query.Changes;
import app.viewership.query.Lift;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// What stands in place of chart and table where nothing is left: what emptied them, and a button that lifts it; or why
/// the question could not be answered.
final class Nothing extends VBox {

    private static final Words WORDS = Words.of(Nothing.class);
    private static final double WIDEST = 560;

    private final Label sentence = new Label();
    private final Label why = new Label();
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
        why.setId("nothing-why");
        why.getStyleClass().add("secondary");
        why.setWrapText(true);
        why.setTextAlignment(TextAlignment.CENTER);
        why.setMinHeight(USE_PREF_SIZE);
        why.setMaxWidth(WIDEST);
        why.managedProperty().bind(why.visibleProperty());
        lift.setId("lift");
        lift.getStyleClass().add("accent");
        lift.setMnemonicParsing(false);
        undo.setId("nothing-undo");
        undo.setOnAction(e -> controller.undo());
        undo.visibleProperty().bind(controller.model().canUndo());
        undo.managedProperty().bind(undo.visibleProperty());
        getChildren().setAll(sentence, why, lift, undo);
    }

    /// @param none whether there is not a single viewing in the log
    void empty(@Nullable Lift found, boolean none, ExplorerController controller) {
        sentence.setText(found != null ? found.sentence() : WORDS.say(none ? "nothing.yet" : "nothing.here"));
        why.setVisible(false);
        lift.setVisible(found != null);
        lift.setManaged(found != null);
        if (found != null) {
            lift.setText(found.action());
            lift.setAccessibleText(found.action());
            lift.setOnAction(e -> controller.ask(found.without()));
        }
    }

    /// A program that nobody changed away from: why that may be, and the setting that it hangs on.
    ///
    /// @param unit what a program is called, in a sentence
    /// @param enter asks for another runtime
    void stayed(Changes changes, int runtime, String unit, Runnable enter) {
        sentence.setText(WORDS.say("nothing.stayed", changes.program(), unit));
        why.setText(WORDS.say(
                "nothing.stayed.why",
                changes.program(),
                unit,
                Numbers.length(runtime),
                changes.viewingsOfProgram(),
                changes.abandons()));
        why.setVisible(true);
        lift.setVisible(true);
        lift.setManaged(true);
        lift.setText(WORDS.say("nothing.runtime"));
        lift.setAccessibleText(lift.getText());
        lift.setOnAction(e -> enter.run());
    }

    void failed(String problem) {
        sentence.setText(problem);
        why.setVisible(false);
        lift.setVisible(false);
        lift.setManaged(false);
    }
}
