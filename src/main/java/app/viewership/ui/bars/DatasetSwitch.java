package app.viewership.ui.bars;

import app.viewership.source.Kind;
import app.viewership.ui.Command;
import app.viewership.ui.Commands;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Hint;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import org.jspecify.annotations.Nullable;

/// Which dataset of the library is shown, and a menu of the others; not there where a library has but one.
final class DatasetSwitch extends MenuButton {

    private static final Words WORDS = Words.of(DatasetSwitch.class);

    private final ExplorerController controller;
    private final Command next;
    private List<Kind> offered = List.of();
    private @Nullable Kind chosen;

    /// @param commands has `dataset.next`
    DatasetSwitch(ExplorerModel model, ExplorerController controller, Commands commands) {
        this.controller = controller;
        next = commands.get("dataset.next");
        setId("dataset");
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("dataset");
        ExplorerModel.each(model.log(), this::show);
    }

    /// Whether there are several to choose from.
    static BooleanBinding several(ExplorerModel model) {
        return Bindings.createBooleanBinding(
                () -> model.log().get() != null && model.log().get().kinds().size() > 1, model.log());
    }

    private void show(OpenLog log) {
        if (log.kind().equals(chosen) && log.kinds().equals(offered)) {
            return;
        }
        chosen = log.kind();
        offered = log.kinds();
        setText(log.kind().name());
        setAccessibleText(WORDS.say("dataset", log.kind().name()));
        Hint.say(this, WORDS.say("dataset.tip", next.keyText()));
        getItems().clear();
        for (Kind kind : log.kinds()) {
            RadioMenuItem item = new RadioMenuItem(kind.name());
            item.setId("dataset-" + kind.id());
            item.setMnemonicParsing(false);
            item.setSelected(kind.equals(log.kind()));
            item.setOnAction(e -> controller.turnTo(kind.id()));
            getItems().add(item);
        }
    }
}
