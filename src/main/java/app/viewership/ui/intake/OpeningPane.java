package app.viewership.ui.intake;

import app.viewership.ui.Words;
import app.viewership.ui.page.Page;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The window while its first library is being opened, which takes a moment for a large one.
final class OpeningPane {
    private OpeningPane() {}

    static Node of(Path library) {
        VBox middle = new VBox(
                4,
                Page.line(Words.of(OpeningPane.class).say("opening.heading"), "figure"),
                Page.line(library.toString(), "secondary"));
        middle.setAlignment(Pos.CENTER);
        return new Page("opening", middle);
    }
}
