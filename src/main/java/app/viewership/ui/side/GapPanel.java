package app.viewership.ui.side;

import app.viewership.chart.Numbers;
import app.viewership.query.Question;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.LengthField;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Popover;
import app.viewership.ui.Shown;
import app.viewership.ui.Words;
import app.viewership.viewing.Gaps;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where the log is cut: session gap and viewing gap on the histogram of pauses. The whole log is cut anew while a
/// handle is dragged; letting go makes it one step.
final class GapPanel extends VBox {

    private static final Words WORDS = Words.of(GapPanel.class);

    private final ExplorerController controller;
    private final Hyperlink sessionGap = new Hyperlink();
    private final Hyperlink viewingGap = new Hyperlink();
    private final Label sessions = new Label();
    private final Label told = new Label(WORDS.say("gap.told"));
    private final GapSlider slider;
    private final ExplorerModel model;
    private boolean cuts = true;

    GapPanel(ExplorerModel model, ExplorerController controller) {
        this.controller = controller;
        this.model = model;
        slider = new GapSlider(gaps -> controller.preview(q -> with(q, gaps)), controller::settle);
        setId("gap-panel");
        getStyleClass().add("gap-panel");
        Label title = new Label(WORDS.say("gap.session"));
        title.getStyleClass().add("medium");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        sessionGap.setId("session-gap-value");
        sessionGap.getStyleClass().add("medium");
        viewingGap.setId("viewing-gap-value");
        sessionGap.setOnAction(e -> enter(sessionGap));
        viewingGap.setOnAction(e -> enter(viewingGap));
        told.setId("gap-told");
        told.getStyleClass().add("secondary");
        Tooltip.install(told, new Tooltip(WORDS.say("gap.told.rule")));
        sessions.setId("gap-sessions");
        sessions.getStyleClass().add("secondary");
        HBox below = new HBox(sessions, viewingGap, told);
        below.getStyleClass().add("below");
        getChildren().setAll(new HBox(title, between, sessionGap), slider, below);
        ExplorerModel.each(model.log(), this::opened);
        ExplorerModel.each(model.question(), this::asked);
        ExplorerModel.each(model.shown(), this::show);
    }

    /// Where each event is a viewing, the viewing gap cuts nothing.
    private void opened(OpenLog log) {
        boolean counted = log.kind().client().hasViewers();
        setVisible(counted);
        setManaged(counted);
        cuts = !log.kind().time().isViewing();
        slider.viewingsAreCut(cuts);
        viewingGap.setVisible(cuts);
        viewingGap.setManaged(cuts);
        told.setVisible(!cuts);
        told.setManaged(!cuts);
    }

    private static Question with(Question question, Gaps gaps) {
        return question.with(question.rule().with(gaps));
    }

    private void asked(Question question) {
        Gaps gaps = question.rule().gaps();
        sessionGap.setText(Numbers.length(gaps.session()));
        sessionGap.setAccessibleText(WORDS.say("gap.session") + ": " + sessionGap.getText());
        viewingGap.setText(WORDS.say("gap.viewing.value", Numbers.length(gaps.viewing())));
    }

    private void show(Shown shown) {
        long count = shown.summary().selected().sessions();
        sessions.setText(WORDS.say(count == 1 ? "gap.sessions.one" : "gap.sessions", Numbers.count(count)));
        slider.show(shown.gaps(), shown.question().rule().gaps());
    }

    /// Exact entry, for who knows the figure.
    private void enter(Region beside) {
        Question question = model.question().get();
        if (question == null) {
            return;
        }
        Gaps gaps = question.rule().gaps();
        LengthField session = new LengthField(
                "session-gap-entry",
                WORDS.say("gap.session"),
                1,
                gaps.session(),
                seconds -> controller.change(q ->
                        with(q, new Gaps(Math.min(q.rule().gaps().viewing(), seconds), seconds))));
        LengthField viewing = new LengthField(
                "viewing-gap-entry",
                WORDS.say("gap.viewing"),
                1,
                gaps.viewing(),
                seconds -> controller.change(q ->
                        with(q, new Gaps(seconds, Math.max(q.rule().gaps().session(), seconds)))));
        GridPane grid = new GridPane(12, 8);
        grid.addRow(0, new Label(WORDS.say("gap.session")), session);
        if (cuts) {
            grid.addRow(1, new Label(WORDS.say("gap.viewing")), viewing);
        }
        Label rule = new Label(WORDS.say(cuts ? "gap.rule" : "gap.rule.told"));
        rule.getStyleClass().add("secondary");
        rule.setWrapText(true);
        rule.setMaxWidth(260);
        Popover.open(beside, new VBox(12, grid, rule));
        (beside == viewingGap ? viewing : session).requestFocus();
    }
}
