package app.viewership.ui.window;

import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.ui.Command;
import app.viewership.ui.Commands;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Keeping;
import app.viewership.ui.OpenLog;
import app.viewership.ui.RowDeeds;
import app.viewership.ui.Shown;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;

/// What can be done with the rows that are selected, by key, context menu and palette.
final class TableDeeds {

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final Commands commands;

    TableDeeds(ExplorerModel model, ExplorerController controller, Commands commands) {
        this.model = model;
        this.controller = controller;
        this.commands = commands;
    }

    /// @param copied the selected rows as text
    void register(Deeds deeds, Supplier<String> copied) {
        deeds.local("table.drill", "Enter", this::drill);
        deeds.local("table.up", "Backspace", () -> controller.change(Question::up));
        deeds.local("table.keep", "Space", deeds.canKeep(), "no.keep", this::keep);
        deeds.local(
                "table.exclude",
                "Shift+Space",
                deeds.canExclude(),
                "no.exclude",
                () -> deeds.exclusion().ifPresent(steps -> controller.change(q -> Keeping.excluded(q, steps))));
        deeds.local("table.copy", "Shortcut+C", () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(copied.get());
            Clipboard.getSystemClipboard().setContent(content);
        });
        deeds.local("table.sessions", "Shift+Enter", deeds.has(Screen.EXPLAIN), "no.sessions", this::sessions);
    }

    /// Keys that belong to the table alone.
    void key(KeyEvent e) {
        for (Command command : commands.all()) {
            if (command.local()
                    && command.group() == Command.Group.TABLE
                    && command.key() != null
                    && command.key().match(e)) {
                commands.run(command);
                e.consume();
                return;
            }
        }
    }

    ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.setId("row-menu");
        for (String id : List.of(
                "explain.figure",
                "table.sessions",
                "",
                "table.keep",
                "table.exclude",
                "table.drill",
                "table.up",
                "",
                "table.copy",
                "export.table",
                "export.chart")) {
            menu.getItems().add(id.isEmpty() ? new SeparatorMenuItem() : item(id));
        }
        return menu;
    }

    private MenuItem item(String id) {
        MenuItem item = commands.item(id);
        item.setId("row-" + id.replace('.', '-'));
        Command command = commands.get(id);
        if (command.local() && command.key() != null) {
            item.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> command.refusal() == null
                                    ? command.text() + "   " + command.keyText()
                                    : command.text() + " – " + command.refusal(),
                            command.enabled()));
        }
        return item;
    }

    private void drill() {
        OpenLog log = model.log().get();
        Shown shown = model.shown().get();
        Row row = model.focus().get().row();
        if (log != null && shown != null && row != null) {
            RowDeeds.below(log, shown.answer(), row).ifPresent(controller::ask);
        }
    }

    private void keep() {
        OpenLog log = model.log().get();
        if (log != null) {
            rows(rows -> controller.change(
                    q -> Keeping.kept(q, rows, log.explorer().dataset().landmarks())));
        }
    }

    private void sessions() {
        Shown shown = model.shown().get();
        OpenLog log = model.log().get();
        if (shown != null && log != null && log.explorer().screens().contains(Screen.EXPLAIN)) {
            controller.ask(RowDeeds.explained(
                    shown.answer(),
                    model.focus().get().row(),
                    log.explorer().dataset().landmarks()));
        }
    }

    private void rows(Consumer<List<Row>> deed) {
        if (!model.rows().isEmpty()) {
            deed.accept(List.copyOf(model.rows()));
        }
    }
}
