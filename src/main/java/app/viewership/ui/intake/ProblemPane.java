package app.viewership.ui.intake;

import app.viewership.ui.Words;
import app.viewership.ui.page.Page;
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
                Page.button("problem-again", words.say("problem.again"), actions::again),
                Page.button("problem-another", words.say("problem.another"), actions::another),
                Page.button("problem-new", words.say("problem.new"), actions::create),
                Page.button("problem-read-only", words.say("problem.read-only"), actions::readOnly));
        if (back) {
            Button keep = Page.button("problem-back", words.say("problem.back"), actions::back);
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
}
