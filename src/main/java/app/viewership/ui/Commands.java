package app.viewership.ui;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/// The one table of everything that can be done. Menus, keys, the palette and the list of keys are made from it, so
/// none of them can know a command that the others do not.
public final class Commands {

    private final Map<String, Command> table = new LinkedHashMap<>();
    private Consumer<String> refusing = why -> {};
    private Runnable leaving = () -> {};

    /// Has `say` told why what was asked for cannot be done.
    public void refuseBy(Consumer<String> say) {
        refusing = say;
    }

    /// Has `leave` called before anything is done with the views, which may be covered.
    public void leaveBy(Runnable leave) {
        leaving = leave;
    }

    /// Does a command, or says why it cannot be done now.
    public void run(Command command) {
        String why = command.refusal();
        if (why != null) {
            refusing.accept(why);
        } else {
            if (command.enabled().get() && command.isOfViews()) {
                leaving.run();
            }
            command.run();
        }
    }

    /// Adds a command at the end.
    ///
    /// @throws IllegalArgumentException when the id or the key is taken
    public void add(Command command) {
        for (Command other : table.values()) {
            if (other.id().equals(command.id())) {
                throw new IllegalArgumentException("There are two commands " + other.id() + ".");
            }
            if (command.key() != null && command.key().equals(other.key()) && !command.local() && !other.local()) {
                throw new IllegalArgumentException(
                        command.key() + " belongs to " + other.id() + " and cannot be " + command.id() + " too.");
            }
        }
        table.put(command.id(), command);
    }

    /// Every command, in the order they were added.
    public Collection<Command> all() {
        return Collections.unmodifiableCollection(table.values());
    }

    /// The command `id`.
    ///
    /// @throws IllegalArgumentException when there is none
    public Command get(String id) {
        Command command = table.get(id);
        if (command == null) {
            throw new IllegalArgumentException("No command " + id + "; there are " + table.keySet() + ".");
        }
        return command;
    }

    /// Makes the keys work in `scene`; those of single controls stay with their controls.
    public void install(Scene scene) {
        for (Command command : table.values()) {
            if (command.key() != null && !command.local()) {
                scene.getAccelerators().put(command.key(), () -> run(command));
            }
        }
    }

    /// A menu item for the command; shows its key.
    public MenuItem item(String id) {
        Command command = get(id);
        MenuItem item = new MenuItem();
        item.textProperty().bind(Bindings.createStringBinding(() -> told(command), command.enabled()));
        item.setId("menu-" + id.replace('.', '-'));
        if (command.key() != null && !command.local()) {
            item.setAccelerator(command.key());
        }
        // Its key works by way of the item: one that can say why hears it all the same.
        item.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !command.enabled().get() && command.refusal() == null, command.enabled()));
        item.setOnAction(e -> run(command));
        return item;
    }

    /// A button for the command, its key in the tooltip.
    public Button button(String id) {
        Command command = get(id);
        Button button = new Button(command.text());
        button.setId(id.replace('.', '-'));
        button.setAccessibleText(command.text());
        button.setTooltip(new Tooltip(
                command.key() == null
                        ? command.text()
                        : command.text() + "  " + command.key().getDisplayText()));
        button.disableProperty().bind(not(command));
        button.setOnAction(e -> command.run());
        return button;
    }

    /// Its name, and behind it why it cannot be done.
    private static String told(Command command) {
        String why = command.refusal();
        return why == null ? command.text() : command.text() + " – " + why;
    }

    private static BooleanBinding not(Command command) {
        return Bindings.not(command.enabled());
    }
}
