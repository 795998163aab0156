package app.viewership.ui.bars;

import app.viewership.chart.Numbers;
import app.viewership.chart.Times;
import app.viewership.query.Question;
import app.viewership.query.Summary;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Hint;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Shown;
import app.viewership.ui.StatusItem;
import app.viewership.ui.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar at the bottom: what the figures rest on. The sum of lines, the period, the zone, who counts as a viewer; at
/// the right how much is selected, how long the answer took, and what runs in the background.
public final class StatusBar extends HBox {

    private static final Words WORDS = Words.of(StatusBar.class);
    private static final double LINES = 120;
    private static final double LEAST = 60;

    private final Label name = new FileName();
    private final Label lines = label("status-lines", "secondary");
    private final Label period = label("status-period", "secondary");
    private final Button zone = button("status-zone");
    private final ViewerButton viewer;
    private final Label selected = label("status-selected", "secondary");
    private final Label slow = label("status-slow", "warning");
    private final Label idle = label("status-idle", "secondary");
    private final HBox beside = new HBox(8);
    private boolean narrow;

    public StatusBar(ExplorerModel model, ExplorerController controller) {
        viewer = new ViewerButton(model, controller);
        setId("status-bar");
        getStyleClass().add("status-bar");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox.setHgrow(lines, Priority.SOMETIMES);
        lines.setMinWidth(LINES);
        period.setMinWidth(70);
        for (Region whole : List.of(zone, selected, slow)) {
            whole.setMinWidth(USE_PREF_SIZE);
        }
        idle.setText(WORDS.say("status.idle"));
        slow.setText(WORDS.say("status.slow"));
        slow.visibleProperty().bind(model.slow());
        slow.managedProperty().bind(model.slow());
        beside.getStyleClass().add("jobs");
        beside.setMinWidth(USE_PREF_SIZE);
        zone.setOnAction(e -> ZoneChooser.open(zone, controller));
        JobBars jobs = new JobBars(model.jobs());
        getChildren().setAll(idle, name, lines, period, zone, viewer, between, beside, jobs, slow, selected);
        var open = Bindings.isNotNull(model.log());
        for (Region part : List.of(name, lines, period, zone, selected)) {
            part.visibleProperty().bind(open);
            part.managedProperty().bind(open);
        }
        idle.visibleProperty().bind(Bindings.not(open));
        idle.managedProperty().bind(Bindings.not(open));
        ExplorerModel.each(model.log(), this::opened);
        ExplorerModel.each(model.shown(), this::show);
        model.beside().addListener((ListChangeListener<StatusItem>) c -> goingOn(model));
        goingOn(model);
    }

    private void goingOn(ExplorerModel model) {
        beside.getChildren()
                .setAll(model.beside().stream().map(StatusBar::button).toList());
        room();
    }

    private static Button button(StatusItem item) {
        Button button = button(item.id());
        button.textProperty().bind(item.text());
        button.accessibleTextProperty().bind(item.text());
        Hint.say(button, item.tip());
        button.setOnAction(e -> item.action().run());
        button.getStyleClass().add("going-on");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /// Where there is little room and more goes on, what is least wanted gives way, or the bar would push the window
    /// apart.
    private void room() {
        boolean tight = narrow && !beside.getChildren().isEmpty();
        selected.setMinWidth(tight ? 0 : USE_PREF_SIZE);
        selected.setPrefWidth(tight ? 0 : USE_COMPUTED_SIZE);
        lines.setMinWidth(tight ? LEAST : LINES);
    }

    private void opened(OpenLog log) {
        String file = log.ledger().isEmpty() ? "" : log.ledger().getLast().name();
        int more = log.ledger().size() - 1;
        name.setText(more < 1 ? file : WORDS.say("status.files", file, Numbers.count(more)));
        Hint.say(name, WORDS.say("status.kind", log.kind().name(), name.getText()));
        lines.setText(WORDS.say(
                "status.lines",
                Numbers.count(log.lines()),
                Numbers.count(log.stored()),
                Numbers.count(log.rejected()),
                Numbers.count(log.blank())));
        Hint.say(lines, lines.getText());
    }

    private void show(Shown shown) {
        Question question = shown.question();
        Summary summary = shown.summary();
        period.setText(
                question.period() != null
                        ? Times.period(question.period(), question.zone())
                        : summary.first() != null && summary.last() != null
                                ? Times.span(summary.first(), summary.last(), question.zone())
                                : "");
        Hint.say(period, period.getText());
        zone.setText(question.zone().getId());
        zone.setAccessibleText(WORDS.say("status.zone", question.zone().getId()));
        selected.setText(WORDS.say(
                "status.selected",
                Numbers.count(summary.selected().viewings()),
                Numbers.count(summary.all().viewings()),
                Numbers.count(Math.max(1, shown.answer().took().toMillis()))));
    }

    /// Says less where there is little room.
    public void narrow(boolean now) {
        narrow = now;
        setSpacing(now ? 8 : 16);
        room();
        viewer.narrow(now);
    }

    /// Whole as a rule; a long one gives way in its middle, or it would leave no room to the sum of the lines.
    private static final class FileName extends Label {
        private static final double ENOUGH = 140;
        private static final double MOST = 320;

        FileName() {
            setId("status-name");
            getStyleClass().add("medium");
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.min(MOST, super.computePrefWidth(height));
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(ENOUGH, prefWidth(height));
        }
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        return label;
    }

    private static Button button(String id) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().addAll("flat", "status-button");
        return button;
    }
}
