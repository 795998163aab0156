package app.viewership.ui.bars;

import app.viewership.query.Question;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Hint;
import app.viewership.ui.OpenLog;
import app.viewership.ui.PickList;
import app.viewership.ui.Shown;
import app.viewership.ui.ViewNames;
import app.viewership.ui.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Where one is: `All programs › SeriesTitle0 › Season 6`, each part a way back, its arrow a menu of its siblings.
final class Breadcrumb extends HBox {

    private static final Words WORDS = Words.of(Breadcrumb.class);

    private final ExplorerModel model;
    private final ExplorerController controller;
    private @Nullable Named now;

    /// What the parts are made from.
    private record Named(Question question, List<String> parts) {}

    Breadcrumb(ExplorerModel model, ExplorerController controller) {
        this.model = model;
        this.controller = controller;
        setId("breadcrumb");
        getStyleClass().add("breadcrumb");
        ExplorerModel.each(model.shown(), this::show);
    }

    private void show(Shown shown) {
        List<Crumb> crumbs = Crumb.of(
                shown.question(),
                shown.changes() == null ? null : shown.changes().step(),
                ViewNames.all(model.log().get()),
                this::called,
                this::view);
        Named named =
                new Named(shown.question(), crumbs.stream().map(Crumb::text).toList());
        if (named.equals(now)) {
            return;
        }
        now = named;
        getChildren().clear();
        for (int i = 0; i < crumbs.size(); i++) {
            if (i > 0) {
                Label separator = new Label("›");
                separator.getStyleClass().add("separator-mark");
                getChildren().add(separator);
            }
            add(crumbs.get(i), i, i == crumbs.size() - 1);
        }
    }

    private String called(Step step) {
        OpenLog log = model.log().get();
        return log == null ? step.value() : log.explorer().navigation().called(step);
    }

    private String view(Screen screen) {
        return ViewNames.inSentence(ViewNames.of(screen, model.log().get()));
    }

    private void add(Crumb crumb, int index, boolean last) {
        if (last && crumb.level() < 0) {
            Label label = new Label(crumb.text());
            label.setId("crumb-" + index);
            label.getStyleClass().add("crumb-label");
            label.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(label);
            return;
        }
        Button name = button(crumb.text(), "crumb-" + index);
        name.getStyleClass().add(last || crumb.level() >= 0 ? "crumb-here" : "crumb-link");
        // A long name gives way in its middle, and leaves the way back and the buttons beside it whole.
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        if (crumb.level() < 0) {
            name.setMinWidth(Region.USE_PREF_SIZE);
        }
        Hint.say(name, crumb.text());
        name.setOnAction(e -> controller.ask(crumb.there()));
        getChildren().add(name);
        if (crumb.level() >= 0) {
            Button siblings = button("▾", "siblings-" + index);
            siblings.setAccessibleText(WORDS.say("crumb.siblings", crumb.text()));
            siblings.getStyleClass().add("crumb-arrow");
            siblings.setMinWidth(Region.USE_PREF_SIZE);
            siblings.setOnAction(e -> siblings(crumb, siblings));
            getChildren().add(siblings);
        }
    }

    private static Button button(String text, String id) {
        Button button = new Button(text);
        button.setId(id);
        button.setAccessibleText(text);
        button.getStyleClass().addAll("flat", "crumb");
        return button;
    }

    private void siblings(Crumb crumb, Button beside) {
        Question question = model.question().get();
        if (question != null) {
            controller.look(
                    "siblings",
                    explorer -> explorer.navigation()
                            .siblings(
                                    question.drill().isEmpty() ? question.withDrill(List.of()) : question,
                                    crumb.level()),
                    steps -> offer(crumb, steps, beside));
        }
    }

    private void offer(Crumb crumb, List<Step> steps, Button beside) {
        new PickList<>("siblings", WORDS.say("crumb.find"), steps, this::called)
                .open(beside, step -> controller.ask(crumb.beside().apply(step)));
    }
}
