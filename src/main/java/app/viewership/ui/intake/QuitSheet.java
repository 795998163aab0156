package app.viewership.ui.intake;

import app.viewership.ui.Words;
import app.viewership.ui.messages.Sheet;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// Asks whether the program may end while an import runs: the one question that stands in the way, for data would be
/// lost.
final class QuitSheet {
    private QuitSheet() {}

    /// @param file being read, which would be lost
    /// @param quit what ends the program
    static void ask(Pane overlay, String file, Runnable quit) {
        Words words = Words.of(QuitSheet.class);
        Button stay = button("quit-stay", words.say("quit.stay"));
        stay.getStyleClass().add("accent");
        stay.setDefaultButton(true);
        Button leave = button("quit-quit", words.say("quit.quit"));
        VBox card = new VBox(
                16,
                Page.line(words.say("quit.heading"), "title"),
                Page.text(words.say("quit.body", file)),
                Page.row(8, Page.spring(), leave, stay));
        card.setPadding(new Insets(20));
        card.setPrefWidth(440);
        Sheet sheet = Sheet.bare(overlay, "quit", card, () -> {});
        stay.setOnAction(e -> sheet.close());
        leave.setOnAction(e -> {
            sheet.close();
            quit.run();
        });
        stay.requestFocus();
    }

    private static Button button(String id, String text) {
        Button button = new Button(text);
        button.setId(id);
        button.setAccessibleText(text);
        button.setMinWidth(HBox.USE_PREF_SIZE);
        return button;
    }
}
