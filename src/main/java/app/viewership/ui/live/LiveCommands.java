package app.viewership.ui.live;

import app.viewership.ui.Command;
import app.viewership.ui.Command.Group;
import app.viewership.ui.Commands;
import app.viewership.ui.Words;
import app.viewership.ui.live.LiveModel.Phase;
import javafx.beans.binding.BooleanBinding;

/// What can be done about live sources, for menus, keys and the palette.
final class LiveCommands {
    private final Words words = Words.of(LiveCommands.class);
    private final LiveDesk desk;
    private final LiveModel model;

    LiveCommands(LiveDesk desk, LiveModel model) {
        this.desk = desk;
        this.model = model;
    }

    void addTo(Commands commands) {
        BooleanBinding listening = model.phase().isEqualTo(Phase.LISTENING);
        commands.add(Command.of("live.show", Group.FILE, words.say("command.show"), "Shortcut+L", desk::show));
        commands.add(Command.named(
                        "live.pause",
                        Group.VIEW,
                        () -> words.say(model.paused().get() ? "move" : "pause"),
                        "Shortcut+P",
                        desk::pause)
                .onlyWhere(listening));
        commands.add(Command.of("live.stop", Group.FILE, words.say("command.stop"), null, desk::stop)
                .onlyWhere(listening));
    }
}
