package app.viewership.ui.middle;

import app.viewership.query.FigureAnswer;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The figures that a kind of log is asked for by name, one below the other, beside chart and table of one of them.
final class QuestionsPane extends ScrollPane {

    private final ExplorerController controller;
    private final VBox content = new VBox(8);
    private final List<QuestionCard> cards = new ArrayList<>();
    private @Nullable OpenLog of;

    QuestionsPane(ExplorerController controller) {
        this.controller = controller;
        setId("questions");
        getStyleClass().add("questions");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
        setVisible(false);
        setManaged(false);
    }

    /// Shows the figures, and hides where there are none.
    void show(OpenLog log, Shown shown) {
        List<FigureAnswer> figures = shown.more().figures();
        setVisible(!figures.isEmpty());
        setManaged(!figures.isEmpty());
        if (figures.isEmpty()) {
            return;
        }
        // Whoever types in a field of a card goes on typing in it when the figures change.
        if (!log.equals(of)) {
            of = log;
            cards.clear();
            figures.forEach(answer -> cards.add(new QuestionCard(answer.figure(), log, controller)));
            content.getChildren().setAll(cards);
        }
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).show(figures.get(i), log, shown);
        }
    }
}
