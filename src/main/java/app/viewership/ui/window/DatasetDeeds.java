package app.viewership.ui.window;

import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import app.viewership.ui.Command;
import app.viewership.ui.Command.Group;
import app.viewership.ui.Commands;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// From one dataset of the library to another: to the next by a key, to each by its name.
final class DatasetDeeds {

    private static final Words WORDS = Words.of(DatasetDeeds.class);

    private final ExplorerModel model;
    private final ExplorerController controller;

    DatasetDeeds(ExplorerModel model, ExplorerController controller) {
        this.model = model;
        this.controller = controller;
    }

    void addTo(Commands commands) {
        commands.add(Command.of("dataset.next", Group.GO, WORDS.say("dataset.next"), "Shift+Shortcut+D", this::next)
                .onlyWhere(several()));
        for (Kind kind : Kinds.ALL) {
            commands.add(Command.of(
                            "dataset." + kind.id(),
                            Group.GO,
                            WORDS.say("dataset.show", kind.name()),
                            null,
                            () -> controller.turnTo(kind.id()))
                    .onlyWhere(beside(kind)));
        }
    }

    private BooleanBinding several() {
        return Bindings.createBooleanBinding(
                () -> model.log().get() != null && model.log().get().kinds().size() > 1, model.log());
    }

    /// Whether the library has a dataset of this kind that is not the one shown.
    private BooleanBinding beside(Kind kind) {
        return Bindings.createBooleanBinding(
                () -> {
                    OpenLog log = model.log().get();
                    return log != null
                            && !log.kind().id().equals(kind.id())
                            && log.kinds().stream().anyMatch(one -> one.id().equals(kind.id()));
                },
                model.log());
    }

    private void next() {
        OpenLog log = model.log().get();
        if (log != null) {
            List<String> ids = log.kinds().stream().map(Kind::id).toList();
            int at = ids.indexOf(log.kind().id());
            controller.turnTo(ids.get((at + 1) % ids.size()));
        }
    }
}
