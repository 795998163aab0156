package app.viewership.ui.middle;

import app.viewership.chart.Numbers;
import app.viewership.query.Changes;
import app.viewership.query.Screen;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Shown;
import app.viewership.ui.ViewNames;
import app.viewership.ui.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The filters in force and what a view lets one choose, on one line; of program changes the wider reading beside them,
/// or where there is little room below.
final class Choosing extends VBox {

    private static final Words WORDS = Words.of(Choosing.class);
    private static final double ROOM_FOR_EARLY = 760;
    private static final double ROOM_FOR_CHIPS = 1160;

    private final ChipBar chips;
    private final Choices choices;
    private final ChangeChoices changeChoices;
    private final Label early = new Label();
    private final HBox line = new HBox(8);
    private final HBox below = new HBox();

    Choosing(ExplorerController controller) {
        super(12);
        chips = new ChipBar(controller);
        choices = new Choices(controller);
        changeChoices = new ChangeChoices(controller);
        early.setId("early-any");
        early.getStyleClass().add("secondary");
        early.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(chips, Priority.ALWAYS);
        chips.setMinWidth(0);
        line.getStyleClass().add("choosing");
        there(below, false);
        getChildren().setAll(line, below);
        widthProperty().addListener((p, before, now) -> {
            if (line.getChildren().contains(changeChoices)) {
                placeEarly();
            }
        });
    }

    void show(OpenLog log, Shown shown) {
        chips.show(log, shown.question());
        Changes changes = shown.changes();
        if (changes != null) {
            changeChoices.show(shown.question(), changes, ViewNames.program(log));
            early.setText(WORDS.say("early.any", ViewNames.inSentence(ViewNames.program(log))) + " "
                    + Numbers.count(changes.earlyChangesAnyProgram()));
            placeEarly();
        } else {
            choices.show(log, shown);
            put(line, chips, choices);
            there(below, false);
        }
        boolean any = !chips.getChildren().isEmpty() || shown.screen() != Screen.EXPLAIN;
        there(line, any);
        there(this, any);
    }

    /// Asks for another runtime.
    void enterRuntime() {
        changeChoices.enterRuntime();
    }

    private void placeEarly() {
        boolean beside = getWidth() >= (chips.getChildren().isEmpty() ? ROOM_FOR_EARLY : ROOM_FOR_CHIPS);
        if (beside) {
            put(below);
            put(line, changeChoices, chips, early);
        } else {
            put(line, changeChoices, chips);
            put(below, early);
        }
        there(below, !beside);
    }

    private static void there(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    /// What is there already is left there: taken out and put in again, all of it would be dressed anew.
    private static void put(Pane pane, Node... nodes) {
        if (!pane.getChildren().equals(List.of(nodes))) {
            pane.getChildren().setAll(nodes);
        }
    }
}
