package app.viewership.app;

import app.viewership.ui.Command;
import app.viewership.ui.Command.Group;
import app.viewership.ui.Commands;
import app.viewership.ui.Words;

/// The way out by key, menu and palette.
final class QuitCommand {
    private QuitCommand() {}

    static void addTo(Commands commands, Runnable quit) {
        commands.add(
                Command.of("file.quit", Group.FILE, Words.of(QuitCommand.class).say("quit"), "Shortcut+Q", quit));
    }
}
