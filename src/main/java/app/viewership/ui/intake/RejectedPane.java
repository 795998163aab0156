package app.viewership.ui.intake;

import app.viewership.ui.Words;
import app.viewership.ui.page.Amounts;
import app.viewership.ui.page.Page;
import app.viewership.ui.page.PlainTable;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The rows that were not stored: line, reason, text.
final class RejectedPane {
    private static final double WIDTH = 1200;
    private static final int ROWS = 18;

    private RejectedPane() {}

    /// @param lines to show
    /// @param count of all there are
    static Node of(List<RejectedOf.Line> lines, long count, Runnable onExport, Runnable onBack) {
        Words words = Words.of(RejectedPane.class);
        String title =
                count == 1 ? words.say("rejected.heading.one") : words.say("rejected.heading", Amounts.count(count));
        Label heading = Page.line(title, "title");
        heading.setId("rejected-heading");
        HBox text = Page.row(8, heading);
        if (lines.size() < count) {
            text.getChildren()
                    .add(Page.line(
                            words.say("rejected.some", Amounts.count(lines.size()), Amounts.count(count)),
                            "secondary"));
        }
        if (lines.stream().anyMatch(one -> !isTold(one))) {
            text.getChildren().add(Page.line(words.say("rejected.unnamed"), "secondary"));
        }
        Button export = Page.button("rejected-export", words.say("rejected.export"), onExport);
        export.setDisable(count == 0);
        Button back = Page.button("rejected-back", words.say("rejected.back"), onBack);
        back.setCancelButton(true);
        HBox head = Page.row(8, text, Page.spring(), back, export);
        head.setPadding(new Insets(0, 16, 0, 16));
        VBox card = Page.card("rejected-card", 0, head, table(words, lines));
        card.setPadding(new Insets(12, 0, 8, 0));
        return new Page("rejected", WIDTH, card).fromTop();
    }

    private static TableView<RejectedOf.Line> table(Words words, List<RejectedOf.Line> lines) {
        TableColumn<RejectedOf.Line, String> file =
                PlainTable.text("file", words.say("report.file"), lines, RejectedOf.Line::file);
        TableColumn<RejectedOf.Line, String> line = PlainTable.number(
                "line",
                words.say("column.line"),
                lines,
                l -> Amounts.count(l.row().line()));
        TableColumn<RejectedOf.Line, String> reason = PlainTable.text(
                "reason", words.say("rejected.reason"), lines, l -> l.row().reason());
        TableColumn<RejectedOf.Line, String> text = PlainTable.text(
                "text", words.say("rejected.text"), lines, l -> oneLine(l.row().text()));
        reason.setPrefWidth(Math.max(reason.getPrefWidth(), 320));
        text.prefWidthProperty().set(480);
        boolean told = lines.isEmpty() || lines.stream().anyMatch(RejectedPane::isTold);
        TableView<RejectedOf.Line> table = PlainTable.of(
                "rejected-rows",
                words.say("rejected.title"),
                told ? List.of(file, line, reason, text) : List.of(file, line, reason),
                lines,
                ROWS);
        table.setPlaceholder(Page.line(words.say("rejected.none"), "secondary"));
        return table;
    }

    /// Whether its text may be seen; a row without any text is rejected as no row at all.
    private static boolean isTold(RejectedOf.Line line) {
        return !line.row().text().isEmpty();
    }

    // Quoted line ends and other things that would break the row.
    private static String oneLine(String text) {
        return text.replaceAll("\\R", "⏎").replaceAll("\\p{Cntrl}", "␀");
    }
}
