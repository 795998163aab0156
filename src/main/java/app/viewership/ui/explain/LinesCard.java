package app.viewership.ui.explain;

import app.viewership.chart.Numbers;
import app.viewership.query.Question;
import app.viewership.query.RequestRow;
import app.viewership.query.ViewingRow;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Words;
import app.viewership.ui.table.CellText;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The lines of the log that one viewing was cut from, each with its file.
final class LinesCard extends TitledTable {

    private static final Words WORDS = Words.of(LinesCard.class);

    /// More lines than anyone reads; the title says how many there are.
    private static final int LINES = 2000;

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final ListTable<RequestRow> requests = new ListTable<>(
            "requests",
            WORDS.say("requests"),
            List.of(
                    new ListTable.Of<>("line", WORDS.say("requests.line"), 78, true, r -> Numbers.count(r.line())),
                    new ListTable.Of<>("time", WORDS.say("requests.time"), Dated.CLOCK, false, this::when),
                    new ListTable.Of<>("status", WORDS.say("requests.status"), 56, true, r -> "" + r.status()),
                    new ListTable.Of<>(
                            "length", WORDS.say("lines.length"), 82, true, r -> CellText.watchTime(r.seconds())),
                    new ListTable.Of<>("file", WORDS.say("requests.file"), 0, false, RequestRow::file)));
    private Dated dated = Dated.NONE;
    private @Nullable Long began;

    LinesCard(ExplorerModel model, ExplorerController controller) {
        this.model = model;
        this.controller = controller;
        hold(requests);
        ExplorerModel.each(model.log(), this::opened);
    }

    /// A line that is a viewing has a length and no status; one that begins or ends a viewing has neither.
    private void opened(OpenLog log) {
        boolean told = log.kind().time().isViewing();
        requests.show("status", !told);
        requests.show("length", told && !log.kind().time().isPaired());
    }

    void clear() {
        requests.getItems().clear();
    }

    /// Shows the lines of a viewing as soon as they are found.
    ///
    /// @param from when the session began, which is said above; null where none is
    void show(ViewingRow of, @Nullable Long from) {
        began = from;
        Question question = Objects.requireNonNull(model.question().get());
        OpenLog log = model.log().get();
        title(log != null && log.kind().time().isViewing() ? WORDS.say("lines.of", of.title()) : requestsOf(of));
        controller.look("lines", explorer -> explorer.trace().requests(question, of, LINES), this::show);
    }

    private static String requestsOf(ViewingRow of) {
        String all = Numbers.count(of.requests());
        return of.requests() > LINES
                ? WORDS.say("requests.first", Numbers.count(LINES), all, of.title())
                : WORDS.say("requests.of", all, of.title(), of.requests());
    }

    private void show(List<RequestRow> found) {
        dated = Dated.of(found, RequestRow::time, began, zone());
        requests.widen("time", dated.width());
        requests.getItems().setAll(found);
    }

    private String when(RequestRow row) {
        return dated.when(row, row.time(), zone());
    }

    private ZoneId zone() {
        return Dated.zone(model);
    }
}
