package app.viewership.ui.bars;

import app.viewership.query.Question;
import app.viewership.query.ViewerKey;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Words;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;

/// Says who counts as one viewer, and lets one choose it. Where the log names users there is nothing to choose.
final class ViewerButton extends Button {
    private static final Words WORDS = Words.of(ViewerButton.class);

    private final ExplorerModel model;
    private final ExplorerController controller;
    private ViewerKey key = ViewerKey.DEVICE;
    private boolean narrow;

    ViewerButton(ExplorerModel model, ExplorerController controller) {
        this.model = model;
        this.controller = controller;
        setId("status-viewer");
        getStyleClass().addAll("flat", "status-button");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(e -> open());
        var households = Bindings.createBooleanBinding(this::hasHouseholds, model.log());
        visibleProperty().bind(households);
        managedProperty().bind(households);
        ExplorerModel.each(model.shown(), shown -> {
            key = shown.question().rule().viewer();
            say();
        });
    }

    private boolean hasHouseholds() {
        OpenLog log = model.log().get();
        return log != null && log.kind().client().hasHouseholds();
    }

    /// Says less where there is little room.
    void narrow(boolean now) {
        narrow = now;
        say();
    }

    private void say() {
        setText(WORDS.say((narrow ? "status.viewer.short." : "status.viewer.") + key));
    }

    private void open() {
        Question question = model.question().get();
        if (question == null) {
            return;
        }
        ContextMenu menu = new ContextMenu();
        menu.setId("viewer-menu");
        for (ViewerKey one : ViewerKey.values()) {
            RadioMenuItem item = new RadioMenuItem(WORDS.say("viewer." + one));
            item.setId("viewer-" + one.name().toLowerCase(Locale.ROOT));
            item.setSelected(one == question.rule().viewer());
            item.setOnAction(e -> controller.change(q -> q.with(q.rule().with(one))));
            menu.getItems().add(item);
        }
        menu.show(this, Side.TOP, 0, -4);
    }
}
