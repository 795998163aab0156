package app.viewership.ui.intake;

import app.viewership.store.Library;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Seams;
import app.viewership.ui.library.LibraryDesk;
import app.viewership.ui.library.Memory;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What the parts of the way in have around them.
///
/// @param seams what all parts of the window share
/// @param views that show a log when there is one
/// @param desk opens libraries
/// @param memory of earlier starts
/// @param chooser asks for files
/// @param covers what covers the views
record Room(Seams seams, ExplorerController views, LibraryDesk desk, Memory memory, Chooser chooser, Covers covers) {

    @Nullable
    OpenLog log() {
        return views.model().log().get();
    }

    @Nullable
    Library library() {
        return desk.library().get();
    }

    /// The zone that times are shown in.
    ZoneId zone() {
        var question = views.model().question().get();
        return question == null ? ZoneOffset.UTC : question.zone();
    }
}
