package app.viewership.ui.middle;

import app.viewership.query.Period;
import app.viewership.query.Question;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.Hint;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;

/// The filters in force as chips, each to be lifted by its ×, and all of them at once.
final class ChipBar extends FlowPane {

    private static final Words WORDS = Words.of(ChipBar.class);

    private final ExplorerController controller;
    private List<Chip> now = List.of();

    ChipBar(ExplorerController controller) {
        this.controller = controller;
        setId("chips");
        setHgap(8);
        setVgap(4);
        getStyleClass().add("chips");
    }

    void show(OpenLog log, Question question) {
        List<Chip> chips = Chip.of(question, log.explorer().dataset().dimensions());
        if (chips.equals(now)) {
            return;
        }
        now = chips;
        List<Node> shown = new ArrayList<>();
        for (Chip chip : chips) {
            Button button = new Button(chip.text() + "  ×");
            button.setId(chip.id());
            button.getStyleClass().setAll("chip");
            button.setMnemonicParsing(false);
            Hint.say(button, WORDS.say("chip.lift", chip.whole()));
            button.setAccessibleText(WORDS.say("chip.lift", chip.whole()));
            button.setMaxWidth(260);
            button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            button.setOnAction(e -> controller.ask(chip.without()));
            shown.add(button);
        }
        if (!chips.isEmpty()) {
            Hyperlink clear = new Hyperlink(WORDS.say("chip.clear"));
            clear.setId("clear-all");
            clear.setOnAction(
                    e -> controller.change(q -> q.withFilters(List.of()).with((Period) null)));
            shown.add(clear);
        }
        getChildren().setAll(shown);
    }
}
