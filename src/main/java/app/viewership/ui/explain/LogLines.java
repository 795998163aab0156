package app.viewership.ui.explain;

import app.viewership.chart.Numbers;
import app.viewership.query.RequestRow;
import app.viewership.query.Screen;
import app.viewership.query.ViewingRow;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Hint;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Words;
import app.viewership.ui.table.CellText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The lines of the log behind one viewing, as far as there is room, and the way to all of them.
final class LogLines extends VBox {

    private static final Words WORDS = Words.of(LogLines.class);

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final Label title = ExplainPane.heading("");
    private final VBox lines = new VBox();
    private final Hyperlink more = new Hyperlink();
    private @Nullable Of shownOf;

    /// What lines are written from.
    private record Of(List<RequestRow> rows, ZoneId zone, boolean told) {}

    LogLines(ExplorerModel model, ExplorerController controller) {
        super(4);
        this.model = model;
        this.controller = controller;
        lines.setId("explain-requests");
        more.setId("explain-more");
        getChildren().setAll(title, lines, more);
    }

    /// Whether the log tells viewings, and not requests to cut them from.
    boolean told() {
        OpenLog log = model.log().get();
        return log != null && log.kind().time().isViewing();
    }

    /// Whether viewings come of two lines each, so that some have no end yet.
    boolean paired() {
        OpenLog log = model.log().get();
        return log != null && log.kind().time().isPaired();
    }

    /// @param of whose lines they are; null for nobody's
    void show(@Nullable ViewingRow of, List<RequestRow> found) {
        title.setVisible(of != null);
        OpenLog log = model.log().get();
        more.setVisible(of != null && log != null && log.explorer().screens().contains(Screen.EXPLAIN));
        if (of == null) {
            lines.getChildren().clear();
            shownOf = null;
            return;
        }
        String whose = of.viewer().isEmpty() ? of.title() : of.title() + ", " + of.viewer();
        title.setText(WORDS.say(told() ? "explain.lines" : "explain.requests", whose));
        Hint.say(title, title.getText());
        ZoneId zone = Dated.zone(model);
        Of now = new Of(found, zone, told());
        if (!now.equals(shownOf)) {
            shownOf = now;
            lines.getChildren().setAll(lines(found, zone));
        }
        int left = of.requests() - found.size();
        more.setText(left > 0 ? WORDS.say("explain.more", Numbers.count(left)) : WORDS.say("explain.sessions"));
        more.setOnAction(e -> SessionsPane.open(controller, of));
    }

    /// The requests, each file named where its lines begin.
    private List<Node> lines(List<RequestRow> found, ZoneId zone) {
        List<Node> made = new ArrayList<>();
        String file = "";
        // Nothing above says the day.
        Dated dated = Dated.of(found, RequestRow::time, null, zone);
        for (RequestRow row : found) {
            if (!row.file().equals(file)) {
                file = row.file();
                Label name = new Label(file);
                name.getStyleClass().add("secondary");
                name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
                Hint.say(name, file);
                made.add(name);
            }
            made.add(request(row, dated.when(row, row.time(), zone)));
        }
        return made;
    }

    /// How long what a line tells took; a line that begins or ends a viewing tells no length.
    private String length(RequestRow row) {
        return paired() ? "" : CellText.watchTime(row.seconds());
    }

    private Node request(RequestRow row, String time) {
        String line = Numbers.count(row.line());
        Label label = new Label(
                told()
                        ? WORDS.say("explain.line", line, time, length(row)).strip()
                        : WORDS.say("explain.request", line, time, row.status()));
        label.getStyleClass().add("request");
        Hint.say(label, row.file());
        return label;
    }
}
