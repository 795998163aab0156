package app.viewership.ui.live;

import app.viewership.ui.Words;
import app.viewership.ui.intake.Page;
import app.viewership.ui.messages.Sheet;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// Asks whether listening may stop: what the sources send afterwards comes to nobody.
final class LeaveSheet {
    private LeaveSheet() {}

    /// @param how what the button that stops is called
    static void ask(Pane overlay, String how, Runnable leaving) {
        Words words = Words.of(LeaveSheet.class);
        Button stay = button("live-stay", words.say("leave.stay"));
        stay.getStyleClass().add("accent");
        stay.setDefaultButton(true);
        Button leave = button("live-leave", how);
        VBox card = new VBox(
                16,
                Page.line(words.say("leave.heading"), "title"),
                Page.text(words.say("leave.body")),
                Page.row(8, Page.spring(), leave, stay));
        card.setPadding(new Insets(20));
        card.setPrefWidth(440);
        Sheet sheet = Sheet.bare(overlay, "live-asks", card, () -> {});
        stay.setOnAction(e -> sheet.close());
        leave.setOnAction(e -> {
            sheet.close();
            leaving.run();
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
