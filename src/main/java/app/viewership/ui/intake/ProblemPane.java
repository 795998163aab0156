package app.viewership.ui.intake;

import app.viewership.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A library that could not be opened: why, and what can be done about it.
final class ProblemPane {
    /// What can be done.
    interface Actions {
        void again();

        void readOnly();

        void another();

        void create();

        void back();
    }

    private ProblemPane() {}

    /// @param back whether there is another library to go back to
    static Node of(String sentence, boolean back, Actions actions) {
        Words words = Words.of(ProblemPane.class);
        FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
        Label heading = Page.line(words.say("problem.heading"), "figure");
        Label why = Page.text(sentence);
        why.setId("problem-sentence");
        HBox buttons = new HBox(
                8,
                button(words, "problem-again", "problem.again", actions::again),
                button(words, "problem-another", "problem.another", actions::another),
                button(words, "problem-new", "problem.new", actions::create),
                button(words, "problem-read-only", "problem.read-only", actions::readOnly));
        if (back) {
            Button keep = button(words, "problem-back", "problem.back", actions::back);
            keep.setCancelButton(true);
            buttons.getChildren().add(keep);
        }
        buttons.setAlignment(Pos.CENTER);
        VBox card = Page.card("problem-card", 32, icon, heading, why, buttons);
        card.setSpacing(16);
        card.setAlignment(Pos.CENTER);
        card.getStyleClass().add("problem-card");
        Label untouched = Page.text(words.say("problem.untouched"), "secondary");
        VBox foot = new VBox(untouched);
        foot.setAlignment(Pos.CENTER);
        return new Page("problem", card, foot);
    }

    private static Button button(Words words, String id, String key, Runnable action) {
        Button button = new Button(words.say(key));
        button.setId(id);
        button.setAccessibleText(words.say(key));
        button.setMinWidth(HBox.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }
}
