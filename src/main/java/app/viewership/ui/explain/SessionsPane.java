package app.viewership.ui.explain;

import app.viewership.chart.Numbers;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.query.ViewingRow;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Focus;
import app.viewership.ui.OpenLog;
import app.viewership.ui.RowDeeds;
import app.viewership.ui.Shown;
import app.viewership.ui.Words;
import app.viewership.ui.table.CellText;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Below the table of sessions: the viewings of the selected one, and the requests of the selected viewing, each with
/// the file and line it came from.
public final class SessionsPane extends HBox {

    private static final Words WORDS = Words.of(SessionsPane.class);

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final ListTable<ViewingRow> viewings = new ListTable<>(
            "viewings",
            WORDS.say("viewings"),
            List.of(
                    new ListTable.Of<>("start", WORDS.say("viewings.start"), Dated.CLOCK, false, this::when),
                    new ListTable.Of<>("title", WORDS.say("viewings.title"), 0, false, ViewingRow::title),
                    new ListTable.Of<>("watch", WORDS.say("viewings.watch"), 82, true, this::length),
                    new ListTable.Of<>(
                            "requests", WORDS.say("viewings.requests"), 74, true, v -> Numbers.count(v.requests()))));
    private final TitledTable sessions = new TitledTable();
    private final LinesCard lines;
    private Dated dated = Dated.NONE;
    private boolean quiet;

    public SessionsPane(ExplorerModel model, ExplorerController controller) {
        super(12);
        this.model = model;
        this.controller = controller;
        setId("sessions-pane");
        lines = new LinesCard(model, controller);
        sessions.hold(viewings);
        getChildren().setAll(sessions, lines);
        ExplorerModel.each(model.log(), this::opened);
        model.shown().addListener((p, before, now) -> follow());
        model.focus().addListener((p, before, now) -> follow());
        viewings.getSelectionModel().selectedItemProperty().addListener((p, before, now) -> {
            if (!quiet && now != null) {
                model.viewing().set(now);
                lines(now);
            }
        });
        follow();
    }

    /// Where the log tells viewings, they were cut from no requests.
    private void opened(OpenLog log) {
        viewings.show("requests", !log.kind().time().isViewing());
    }

    /// Shows the session of a viewing in the view of sessions.
    static void open(ExplorerController controller, ViewingRow viewing) {
        ExplorerModel model = controller.model();
        Shown shown = model.shown().get();
        OpenLog log = model.log().get();
        if (shown != null && log != null && log.explorer().screens().contains(Screen.EXPLAIN)) {
            Row row = model.focus().get().row();
            model.viewing().set(viewing);
            controller.ask(RowDeeds.explained(
                    shown.answer(), row, log.explorer().dataset().landmarks()));
        }
    }

    private String when(ViewingRow viewing) {
        return dated.when(viewing, viewing.start(), zone());
    }

    /// Of a viewing that came of two events and has no end yet, nobody knows how long it is.
    private String length(ViewingRow viewing) {
        OpenLog log = model.log().get();
        return FigurePairs.length(viewing, log != null && log.kind().time().isPaired());
    }

    private ZoneId zone() {
        return Dated.zone(model);
    }

    /// The session selected in the table, else that of the viewing one came from, else the first.
    private void follow() {
        Shown shown = model.shown().get();
        if (shown == null || shown.screen() != Screen.EXPLAIN) {
            return;
        }
        Question question = shown.question();
        Focus focus = model.focus().get();
        ViewingRow chosen = model.viewing().get();
        int session = focus.row() != null
                ? number(focus.row())
                : chosen != null
                        ? chosen.session()
                        : shown.answer().rows().isEmpty()
                                ? -1
                                : number(shown.answer().rows().getFirst());
        if (session < 0) {
            viewings.getItems().clear();
            lines.clear();
            return;
        }
        controller.look(
                "viewings",
                explorer -> explorer.trace().viewingsOf(question, session),
                found -> show(session, found, chosen));
    }

    private static int number(Row row) {
        return row.cells().getFirst() instanceof Long number ? Math.toIntExact(number) : -1;
    }

    private void show(int session, List<ViewingRow> found, @Nullable ViewingRow chosen) {
        sessions.title(WORDS.say(
                "viewings.of",
                Numbers.count(session),
                found.isEmpty() ? "" : CellText.moment(found.getFirst().start(), zone())));
        quiet = true;
        // The title says the day of the first.
        dated = Dated.of(found, ViewingRow::start, began(found), zone());
        viewings.widen("start", dated.width());
        viewings.getItems().setAll(found);
        ViewingRow at = found.stream()
                .filter(v -> chosen != null && v.number() == chosen.number())
                .findFirst()
                .orElse(found.isEmpty() ? null : found.getFirst());
        viewings.getSelectionModel().select(at);
        quiet = false;
        if (at != null) {
            lines(at);
        }
    }

    private void lines(ViewingRow of) {
        lines.show(of, began(viewings.getItems()));
    }

    private static @Nullable Long began(List<ViewingRow> session) {
        return session.isEmpty() ? null : (Long) session.getFirst().start();
    }
}
