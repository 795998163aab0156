package app.viewership.ui.intake;

import app.viewership.source.sample.SampleSource;
import app.viewership.ui.Command;
import app.viewership.ui.Command.Group;
import app.viewership.ui.Commands;
import app.viewership.ui.Words;
import javafx.beans.binding.BooleanBinding;
import org.jspecify.annotations.Nullable;

/// What can be done about files and libraries, for menus, keys and the palette.
final class IntakeCommands {
    private final Words words = Words.of(IntakeCommands.class);
    private final Intake intake;
    private final Runs runs;
    private final Aftermath aftermath;
    private final Libraries libraries;

    IntakeCommands(Intake intake, Runs runs, Aftermath aftermath, Libraries libraries) {
        this.intake = intake;
        this.runs = runs;
        this.aftermath = aftermath;
        this.libraries = libraries;
    }

    void addTo(Commands commands) {
        BooleanBinding busy = runs.running().isNotNull();
        commands.add(command("file.open", "command.open", "Shortcut+O", intake::open));
        commands.add(command("file.folder", "command.folder", "Shift+Shortcut+O", intake::openFolder));
        commands.add(command("file.fetch", "command.fetch", "Shift+Shortcut+F", intake::fetch));
        commands.add(command("file.sample", "command.sample", null, () -> intake.openSample(Sample.usualKind()))
                .when(busy.not()));
        for (SampleSource source : SampleSource.ALL.subList(1, SampleSource.ALL.size())) {
            commands.add(Command.of(
                            "file.sample." + source.kind(),
                            Group.HELP,
                            words.say("command.sample.kind", KindNames.of(source.kind(), null)),
                            null,
                            () -> intake.openSample(source.kind()))
                    .when(busy.not()));
        }
        commands.add(command("file.imports", "command.ledger", "Shift+Shortcut+I", intake::showLedger));
        commands.add(command("file.rejected", "command.rejected", null, intake::showRejected));
        commands.add(
                command("file.import.show", "command.running", null, runs::show).when(busy));
        commands.add(command("file.import.cancel", "command.cancel", null, runs::cancel)
                .when(busy));
        commands.add(command("file.import.report", "command.report", null, aftermath::show)
                .when(aftermath.last().isNotNull()));
        commands.add(command("library.new", "command.library.new", "Shortcut+N", libraries::askNew)
                .when(busy.not()));
        commands.add(command("library.open", "command.library.open", null, libraries::ask)
                .when(busy.not()));
        commands.add(command("library.show", "command.library.show", null, libraries::showInFolder));
    }

    private Command command(String id, String key, @Nullable String keys, Runnable action) {
        return Command.of(id, Group.FILE, words.say(key), keys, action);
    }
}
