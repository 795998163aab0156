package app.viewership.ui.window;

import app.viewership.query.Period;
import app.viewership.query.Question;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import app.viewership.ui.Command;
import app.viewership.ui.Command.Group;
import app.viewership.ui.Commands;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Keeping;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Shown;
import app.viewership.ui.Theme;
import app.viewership.ui.ViewNames;
import app.viewership.ui.Words;
import app.viewership.ui.side.SideBar;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// The commands of the explorer itself.
final class Deeds {

    private static final Words WORDS = Words.of(Deeds.class);

    /// Of the views, in their order, as the keys lie on keyboards.
    private static final List<String> KEYS = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "B");

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final Commands commands;
    private final BooleanBinding open;

    Deeds(ExplorerModel model, ExplorerController controller, Commands commands) {
        this.model = model;
        this.controller = controller;
        this.commands = commands;
        open = model.log().isNotNull();
    }

    void steps() {
        add("edit.undo", Group.EDIT, "Shortcut+Z", model.canUndo(), controller::undo);
        add("edit.redo", Group.EDIT, "Shift+Shortcut+Z", model.canRedo(), controller::redo);
        add(
                "filter.clear",
                Group.EDIT,
                "Shift+Shortcut+X",
                open,
                () -> controller.change(q -> q.withFilters(List.of()).with((Period) null)));
        add("go.back", Group.GO, "Alt+Left", model.canBack(), controller::back);
        add("go.forward", Group.GO, "Alt+Right", model.canForward(), controller::forward);
        commands.add(Command.named(
                        "go.top",
                        Group.GO,
                        () -> ViewNames.all(model.log().get()),
                        "Alt+Up",
                        () -> controller.change(q ->
                                q.with(Screen.PROGRAMS).withDrill(List.of()).withBy(null)))
                .when(open));
    }

    void views() {
        Iterator<String> keys = KEYS.iterator();
        for (Screen screen : Screen.values()) {
            String key = "Shortcut+" + keys.next();
            commands.add(Command.named(
                            SideBar.command(screen),
                            Group.VIEW,
                            () -> ViewNames.of(screen, model.log().get()),
                            key,
                            () -> controller.change(q -> q.with(screen)))
                    .when(open.and(has(screen)))
                    .listedWhile(has(screen)));
        }
    }

    /// Whether the log that is open, if any, has something for a view.
    BooleanBinding has(Screen screen) {
        return Bindings.createBooleanBinding(
                () -> model.log().get() == null
                        || model.log().get().explorer().screens().contains(screen),
                model.log());
    }

    void theme(Theme theme) {
        add(
                "view.theme",
                Group.VIEW,
                "Shift+Shortcut+L",
                open.or(open.not()),
                () -> theme.choice().set(theme.dark().get() ? Theme.Choice.LIGHT : Theme.Choice.DARK));
        add(
                "view.theme.system",
                Group.VIEW,
                null,
                theme.choice().isNotEqualTo(Theme.Choice.SYSTEM),
                () -> theme.choice().set(Theme.Choice.SYSTEM));
    }

    /// What a command is called.
    static String named(String id) {
        return WORDS.say(id);
    }

    void add(String id, Group group, @Nullable String key, ObservableBooleanValue enabled, Runnable action) {
        commands.add(Command.of(id, group, WORDS.say(id), key, action).when(enabled));
    }

    /// The same, listed only while it can be done.
    void addWhere(String id, Group group, String key, ObservableBooleanValue there, Runnable action) {
        commands.add(Command.of(id, group, WORDS.say(id), key, action).onlyWhere(there));
    }

    /// A key of the table, which does its work wherever it is called from.
    void local(String id, String key, Runnable action) {
        local(id, key, open, action);
    }

    private void local(String id, String key, ObservableBooleanValue enabled, Runnable action) {
        commands.add(Command.local(id, Group.TABLE, WORDS.say(id), key, action).when(enabled));
    }

    /// The same, to be had only while `enabled`; else it says why.
    void local(String id, String key, ObservableBooleanValue enabled, String why, Runnable action) {
        commands.add(Command.local(id, Group.TABLE, WORDS.say(id), key, action)
                .when(open.and(enabled))
                .because(whileOpen(why)));
    }

    /// The sentence `why`, as long as a log is open: without one it goes without saying.
    Supplier<@Nullable String> whileOpen(String why) {
        return () -> open.get() ? WORDS.say(why) : null;
    }

    /// Whether the rows that are selected can be dropped and nothing with them.
    BooleanBinding canExclude() {
        return Bindings.createBooleanBinding(
                () -> model.log().get() == null || exclusion().isPresent(), model.shown(), model.log(), model.rows());
    }

    /// What is to be dropped so that just the selected rows go; empty where filters cannot say it.
    Optional<List<Step>> exclusion() {
        OpenLog log = model.log().get();
        Shown shown = model.shown().get();
        return log == null || shown == null
                ? Optional.of(List.of())
                : log.explorer().navigation().exclusion(shown.question(), List.copyOf(model.rows()));
    }

    /// Whether the rows that are selected can be kept and nothing with them.
    BooleanBinding canKeep() {
        return Bindings.createBooleanBinding(
                () -> {
                    Question question = model.question().get();
                    OpenLog log = model.log().get();
                    return question == null
                            || log == null
                            || Keeping.canKeep(
                                    question,
                                    model.rows(),
                                    log.explorer().dataset().landmarks());
                },
                model.question(),
                model.log(),
                model.rows());
    }

    /// Whether a log is open.
    BooleanBinding open() {
        return open;
    }
}
