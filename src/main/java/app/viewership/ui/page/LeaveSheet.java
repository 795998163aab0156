package app.viewership.ui.page;

import app.viewership.ui.messages.Sheet;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// Asks whether something under way may end: the one question that stands in the way, for something would be lost.
public final class LeaveSheet {
    private static final double WIDTH = 440;

    private LeaveSheet() {}

    /// What is asked.
    ///
    /// @param id of the sheet; its buttons have `<id>-stay` and `<id>-leave`
    /// @param heading the question
    /// @param body what would be lost, and what stays
    /// @param stay what the button that lets it go on is called
    /// @param leave what the button that ends it is called
    public record Asked(String id, String heading, String body, String stay, String leave) {}

    /// Asks; whoever stays needs only close it.
    ///
    /// @param leaving ends what is under way
    public static void ask(Pane overlay, Asked asked, Runnable leaving) {
        VBox card = new VBox(16);
        card.setPadding(new Insets(20));
        card.setPrefWidth(WIDTH);
        Sheet sheet = Sheet.bare(overlay, asked.id(), card, () -> {});
        Button stay = Page.button(asked.id() + "-stay", asked.stay(), sheet::close);
        stay.getStyleClass().add("accent");
        stay.setDefaultButton(true);
        Button leave = Page.button(asked.id() + "-leave", asked.leave(), () -> {
            sheet.close();
            leaving.run();
        });
        card.getChildren()
                .addAll(
                        Page.line(asked.heading(), "title"),
                        Page.text(asked.body()),
                        Page.row(8, Page.spring(), leave, stay));
        stay.requestFocus();
    }
}
