package app.viewership.ui.intake;

import app.viewership.ui.Problems;
import app.viewership.ui.Words;
import app.viewership.ui.intake.Covers.Cover;
import app.viewership.ui.library.FolderView;
import app.viewership.ui.page.Amounts;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows rejected rows, and writes them to a file.
final class RejectedView {
    private final Words words = Words.of(RejectedView.class);
    private final Room room;

    RejectedView(Room room) {
        this.room = room;
    }

    /// Shows the rejected rows of some logs.
    ///
    /// @param count how many there are, shown or not
    /// @param back where to go from there
    void show(List<RejectedOf> logs, long count, Runnable back) {
        room.seams()
                .background()
                .run(
                        "rejected",
                        () -> RejectedTable.first(logs),
                        lines -> room.covers()
                                .show(Cover.REJECTED, RejectedPane.of(lines, count, () -> export(logs), back)),
                        problem -> Problems.tell(room.seams().messages(), problem));
    }

    private void export(List<RejectedOf> logs) {
        room.chooser()
                .saveTable("rejected.csv")
                .ifPresent(file -> room.seams()
                        .background()
                        .run(
                                "rejected-export",
                                () -> written(logs, file),
                                done -> exported(logs, file),
                                problem -> Problems.tell(room.seams().messages(), problem)));
    }

    private static @Nullable Void written(List<RejectedOf> logs, Path file) {
        RejectedTable.write(logs, file);
        return null;
    }

    private void exported(List<RejectedOf> logs, Path file) {
        String text = words.say(
                "rejected.exported", Amounts.count(RejectedTable.count(logs)), String.valueOf(file.getFileName()));
        room.seams()
                .messages()
                .say(
                        text,
                        words.say("show.folder"),
                        () -> FolderView.show(
                                file, room.seams().background(), room.seams().messages()));
    }
}
