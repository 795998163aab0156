package app.viewership.ui.middle;

import app.viewership.chart.Numbers;
import app.viewership.query.Changes;
import app.viewership.query.Question;
import app.viewership.query.Step;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.Hint;
import app.viewership.ui.LengthField;
import app.viewership.ui.PickList;
import app.viewership.ui.Popover;
import app.viewership.ui.ViewNames;
import app.viewership.ui.Words;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What program changes depend on: which program is left, its runtime, the hand-over.
final class ChangeChoices extends HBox {

    private static final Words WORDS = Words.of(ChangeChoices.class);

    private static final double WIDEST = 260;

    private final ExplorerController controller;
    private final Button program = button("choose-program");
    private final Button runtime = button("choose-runtime");
    private final Button handOver = button("choose-hand-over");

    ChangeChoices(ExplorerController controller) {
        super(8);
        this.controller = controller;
        getStyleClass().add("choices");
        program.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        getChildren().setAll(program, runtime, handOver);
    }

    /// @param unit what is chosen: `Program`
    void show(Question question, Changes changes, String unit) {
        int length = question.rule().runtime();
        int inFlight = question.rule().handOver();
        program.setText(WORDS.say("choose.program", unit, changes.program()) + " ▾");
        Hint.say(program, changes.program());
        runtime.setText(WORDS.say("choose.runtime", Numbers.length(length)));
        handOver.setText(WORDS.say("choose.hand-over", Numbers.length(inFlight)));
        program.setOnAction(e -> controller.look(
                "siblings",
                explorer -> explorer.navigation().siblings(question.withDrill(List.of()), 0),
                steps -> programs(steps, unit)));
        runtime.setOnAction(e -> enter(
                runtime,
                "runtime",
                1,
                length,
                seconds -> controller.change(q -> q.with(q.rule().withRuntime(seconds)))));
        handOver.setOnAction(e -> enter(
                handOver,
                "hand-over",
                0,
                inFlight,
                seconds -> controller.change(q -> q.with(q.rule().withHandOver(seconds)))));
    }

    /// Asks for another runtime.
    void enterRuntime() {
        runtime.fire();
    }

    private static void enter(Region beside, String what, int least, int now, IntConsumer entered) {
        LengthField field = new LengthField(what + "-entry", WORDS.say(what), least, now, entered);
        Label rule = new Label(WORDS.say(what + ".rule"));
        rule.getStyleClass().add("secondary");
        rule.setWrapText(true);
        rule.setMaxWidth(260);
        HBox line = new HBox(12, new Label(WORDS.say(what)), field);
        line.setAlignment(Pos.CENTER_LEFT);
        Popover.open(beside, new VBox(12, line, rule));
        field.requestFocus();
        field.selectAll();
    }

    private void programs(List<Step> steps, String unit) {
        new PickList<>("program", WORDS.say("choose.program.find", ViewNames.inSentence(unit)), steps, Step::value)
                .open(
                        program,
                        step -> controller.change(q -> q.withDrill(List.of()).withSubject(step.value())));
    }

    private static Button button(String id) {
        Button button = new Button() {
            // Programs have names of any length; what is beside them must stay in sight.
            @Override
            protected double computePrefWidth(double height) {
                return Math.min(WIDEST, super.computePrefWidth(height));
            }
        };
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
