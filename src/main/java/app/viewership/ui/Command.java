package app.viewership.ui;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something the user can have done: by menu, key, button or by name in the palette.
///
/// @param id stable name, `export.table`; control ids come from it
/// @param group what it belongs to in lists, in the order of the enum
/// @param name its name as shown, which may follow the kind of log that is open
/// @param key its key; null for none
/// @param local true when the key belongs to one control (Enter in a table) and is only listed here
/// @param there whether it is listed at all: what a log has nothing for is not
/// @param enabled whether it can be done now
/// @param reason why it cannot be done, while it cannot: a sentence, or null
/// @param action what it does, on the JavaFX thread
public record Command(
        String id,
        Group group,
        Supplier<String> name,
        @Nullable KeyCombination key,
        boolean local,
        ObservableBooleanValue there,
        ObservableBooleanValue enabled,
        Supplier<@Nullable String> reason,
        Runnable action) {

    /// The headings under which commands are listed.
    public enum Group {
        FILE,
        EDIT,
        GO,
        VIEW,
        TABLE,
        HELP
    }

    /// A command that can always be done.
    public static Command of(String id, Group group, String text, @Nullable String key, Runnable action) {
        return named(id, group, () -> text, key, action);
    }

    /// The same with a name that follows what is open.
    public static Command named(String id, Group group, Supplier<String> name, @Nullable String key, Runnable action) {
        KeyCombination keys = key == null ? null : KeyCombination.valueOf(key);
        return new Command(id, group, name, keys, false, ALWAYS, ALWAYS, Command::nothing, action);
    }

    /// A key of one kind of control, listed for those who look for it.
    public static Command local(String id, Group group, String text, String key, Runnable action) {
        return new Command(
                id, group, () -> text, KeyCombination.valueOf(key), true, ALWAYS, ALWAYS, Command::nothing, action);
    }

    private static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

    private static @Nullable String nothing() {
        return null;
    }

    /// The same command, to be had only while `condition` holds.
    public Command when(ObservableBooleanValue condition) {
        return new Command(id, group, name, key, local, there, condition, reason, action);
    }

    /// The same command, which says why while it cannot be done.
    ///
    /// @param why a sentence; null where there is nothing to say
    public Command because(Supplier<@Nullable String> why) {
        return new Command(id, group, name, key, local, there, enabled, why, action);
    }

    /// Why it cannot be done now: a sentence; null where it can, or where that goes without saying.
    public @Nullable String refusal() {
        return enabled.get() ? null : reason.get();
    }

    /// Whether it does something with the views, and is to be seen in them.
    boolean isOfViews() {
        return switch (group) {
            case EDIT, GO -> true;
            case VIEW -> !id.startsWith("view.theme") && !id.startsWith("live.");
            case FILE, TABLE, HELP -> false;
        };
    }

    /// The same command, listed only while `condition` holds.
    public Command listedWhile(ObservableBooleanValue condition) {
        return new Command(id, group, name, key, local, condition, enabled, reason, action);
    }

    /// The same command, to be had and listed only while `condition` holds.
    public Command onlyWhere(ObservableBooleanValue condition) {
        return new Command(id, group, name, key, local, condition, condition, reason, action);
    }

    /// Its name as shown.
    public String text() {
        return name.get();
    }

    /// Its key as it stands on keyboards: `Ctrl+O`, `Shift+Enter`; on a Mac with its signs. Empty without one.
    public String keyText() {
        return key == null
                ? ""
                : key.getDisplayText()
                        .replace("\u21b5", "Enter")
                        .replace("\u2190", "Left")
                        .replace("\u2191", "Up")
                        .replace("\u2192", "Right")
                        .replace("\u2193", "Down")
                        .replace("\u232b", "Backspace")
                        .replace("Back Space", "Backspace");
    }

    /// Does it, if it can be done now.
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
