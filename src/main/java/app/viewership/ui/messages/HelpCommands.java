package app.viewership.ui.messages;

import app.viewership.ui.Command;
import app.viewership.ui.Command.Group;
import app.viewership.ui.Commands;
import app.viewership.ui.Words;
import java.util.function.Supplier;
import javafx.scene.layout.Pane;

/// The ways to find out what can be done: all commands, the keys, what the program is.
public final class HelpCommands {
    private HelpCommands() {}

    /// Adds them to the table of all commands.
    ///
    /// @param version of the program
    /// @param library says where the open library lies
    public static void addTo(Commands commands, Pane overlay, String version, Supplier<String> library) {
        Words words = Words.of(HelpCommands.class);
        commands.add(Command.of(
                "help.commands",
                Group.HELP,
                words.say("palette.title"),
                "Shortcut+K",
                () -> Palette.open(overlay, commands)));
        commands.add(Command.of(
                "help.keys", Group.HELP, words.say("keys.title"), "F1", () -> KeyList.open(overlay, commands)));
        commands.add(Command.of(
                "help.about",
                Group.HELP,
                words.say("about.title"),
                null,
                () -> AboutBox.open(overlay, version, library.get())));
    }
}
