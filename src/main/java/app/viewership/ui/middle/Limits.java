package app.viewership.ui.middle;

import app.viewership.chart.Numbers;
import app.viewership.query.Question;
import app.viewership.query.Thresholds;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.LengthField;
import app.viewership.ui.Popover;
import app.viewership.ui.Words;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Lengths that a view draws a line at: each a button that tells it, and a field to change it, with its rule.
final class Limits {
    private static final Words WORDS = Words.of(Limits.class);
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final double RULE = 260;

    private Limits() {}

    /// From how many hours on a viewer has many.
    static Button many(ExplorerController controller, Question question) {
        Thresholds now = question.rule().thresholds();
        return limit(
                "many",
                now.manyHours() * HOUR,
                seconds -> controller.change(q ->
                        q.with(q.rule().with(q.rule().thresholds().withManyHours(Math.max(1, seconds / HOUR))))));
    }

    /// From which length on a viewing is too long.
    static Button tooLong(ExplorerController controller, Question question) {
        Integer now = question.rule().thresholds().longSeconds();
        Button button = limit(
                "long",
                now == null ? 0 : now,
                seconds -> controller.change(q ->
                        q.with(q.rule().with(q.rule().thresholds().withLongSeconds(seconds == 0 ? null : seconds)))));
        if (now == null) {
            button.setText(WORDS.say("choose.long.none"));
        }
        return button;
    }

    /// How long one must watch to be reached.
    static Button reach(ExplorerController controller, Question question) {
        Thresholds now = question.rule().thresholds();
        return limit(
                "reach",
                now.reachMinutes() * MINUTE,
                seconds -> controller.change(
                        q -> q.with(q.rule().with(q.rule().thresholds().withReachMinutes(seconds / MINUTE)))));
    }

    private static Button limit(String what, int now, IntConsumer entered) {
        Button button = new Button(WORDS.say("choose." + what, Numbers.length(now)));
        button.setId("choose-" + what);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> {
            LengthField field = new LengthField(what + "-entry", WORDS.say(what), 0, now, entered);
            Label rule = new Label(WORDS.say(what + ".rule"));
            rule.getStyleClass().add("secondary");
            rule.setWrapText(true);
            rule.setMaxWidth(RULE);
            Popover.open(button, new VBox(12, new Label(WORDS.say(what)), field, rule));
            field.requestFocus();
            field.selectAll();
        });
        return button;
    }
}
