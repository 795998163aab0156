package app.viewership.ui.intake;

import app.viewership.ui.Words;
import app.viewership.ui.page.LeaveSheet;
import javafx.scene.layout.Pane;

/// The end of the program while an import is under way, which would be lost.
final class Ending {
    private final Words words = Words.of(Ending.class);
    private final Runs runs;
    private final Pane overlay;

    Ending(Runs runs, Pane overlay) {
        this.runs = runs;
        this.overlay = overlay;
    }

    /// Ends the program: at once, or after asking whether the import may be lost.
    ///
    /// @param end called when nothing keeps the program any more
    void ask(Runnable end) {
        ImportModel running = runs.running().get();
        if (running == null) {
            end.run();
            return;
        }
        String file = running.progress().get() == null
                ? String.valueOf(running.files().getFirst().getFileName())
                : running.progress().get().file();
        LeaveSheet.Asked asked = new LeaveSheet.Asked(
                "quit",
                words.say("quit.heading"),
                words.say("quit.body", file),
                words.say("quit.stay"),
                words.say("quit.quit"));
        LeaveSheet.ask(overlay, asked, () -> {
            runs.whenOver(end);
            runs.cancel();
            if (!runs.isUnderWay()) {
                end.run();
            }
        });
    }
}
