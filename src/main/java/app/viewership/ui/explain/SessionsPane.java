package app.viewership.ui.explain;

import app.viewership.chart.Numbers;
import app.viewership.query.Question;
import app.viewership.query.RequestRow;
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
import app.viewership.ui.table.KeysHere;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Below the table of sessions: the viewings of the selected one, and the requests of the selected viewing, each with
/// the file and line it came from.
public final class SessionsPane extends HBox {

    private static final Words WORDS = Words.of(SessionsPane.class);

    /// More lines than anyone reads; the title says how many there are.
    private static final int LINES = 2000;

    /// How wide a time of day is, and one with its day.
    private static final double CLOCK = 78;

    private static final double DATED = 122;

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final Label viewingsTitle = new Label();
    private final Label requestsTitle = new Label();
    private final ListTable<ViewingRow> viewings = new ListTable<>(
            "viewings",
            WORDS.say("viewings"),
            List.of(
                    new ListTable.Of<>("start", WORDS.say("viewings.start"), CLOCK, false, v -> when(v, v.start())),
                    new ListTable.Of<>("title", WORDS.say("viewings.title"), 0, false, ViewingRow::title),
                    new ListTable.Of<>(
                            "watch", WORDS.say("viewings.watch"), 82, true, v -> CellText.watchTime(v.watchSeconds())),
                    new ListTable.Of<>(
                            "requests", WORDS.say("viewings.requests"), 74, true, v -> Numbers.count(v.requests()))));
    private final ListTable<RequestRow> requests = new ListTable<>(
            "requests",
            WORDS.say("requests"),
            List.of(
                    new ListTable.Of<>("line", WORDS.say("requests.line"), 78, true, r -> Numbers.count(r.line())),
                    new ListTable.Of<>("time", WORDS.say("requests.time"), CLOCK, false, r -> when(r, r.time())),
                    new ListTable.Of<>("status", WORDS.say("requests.status"), 56, true, r -> "" + r.status()),
                    new ListTable.Of<>(
                            "length", WORDS.say("lines.length"), 82, true, r -> CellText.watchTime(r.seconds())),
                    new ListTable.Of<>("file", WORDS.say("requests.file"), 0, false, RequestRow::file)));
    private Dated datedViewings = Dated.NONE;
    private Dated datedRequests = Dated.NONE;
    private boolean quiet;

    public SessionsPane(ExplorerModel model, ExplorerController controller) {
        super(12);
        this.model = model;
        this.controller = controller;
        setId("sessions-pane");
        Node left = card(viewingsTitle, viewings);
        Node right = card(requestsTitle, requests);
        getChildren().setAll(left, right);
        ExplorerModel.each(model.log(), this::opened);
        model.shown().addListener((p, before, now) -> follow());
        model.focus().addListener((p, before, now) -> follow());
        viewings.getSelectionModel().selectedItemProperty().addListener((p, before, now) -> {
            if (!quiet && now != null) {
                model.viewing().set(now);
                requests(now);
            }
        });
        follow();
    }

    /// Where each line of the log is a viewing, it has a length, and no status and no requests.
    private void opened(OpenLog log) {
        boolean told = log.kind().time().isViewing();
        viewings.show("requests", !told);
        requests.show("status", !told);
        requests.show("length", told);
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

    private static Node card(Label title, TableView<?> table) {
        title.getStyleClass().addAll("title", "card-title");
        VBox card = new VBox(title, table);
        card.getStyleClass().addAll("card", "table-card");
        KeysHere.mark(table, card);
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(400);
        card.setMinWidth(Region.USE_COMPUTED_SIZE);
        return card;
    }

    private String when(Object row, long second) {
        return datedViewings.has(row) || datedRequests.has(row)
                ? CellText.second(second, zone())
                : CellText.clock(second, zone());
    }

    private ZoneId zone() {
        Shown shown = model.shown().get();
        return shown == null ? ZoneId.of("UTC") : shown.question().zone();
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
            requests.getItems().clear();
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
        viewingsTitle.setText(WORDS.say(
                "viewings.of",
                Numbers.count(session),
                found.isEmpty() ? "" : CellText.moment(found.getFirst().start(), zone())));
        quiet = true;
        // The title says the day of the first.
        Long began = found.isEmpty() ? null : (Long) found.getFirst().start();
        datedViewings = Dated.of(found, ViewingRow::start, began, zone());
        viewings.widen("start", datedViewings.any() ? DATED : CLOCK);
        viewings.getItems().setAll(found);
        ViewingRow at = found.stream()
                .filter(v -> chosen != null && v.number() == chosen.number())
                .findFirst()
                .orElse(found.isEmpty() ? null : found.getFirst());
        viewings.getSelectionModel().select(at);
        quiet = false;
        if (at != null) {
            requests(at);
        }
    }

    private void requests(ViewingRow of) {
        Question question = Objects.requireNonNull(model.question().get());
        OpenLog log = model.log().get();
        boolean told = log != null && log.kind().time().isViewing();
        requestsTitle.setText(
                told
                        ? WORDS.say("lines.of", of.title())
                        : of.requests() > LINES
                                ? WORDS.say(
                                        "requests.first",
                                        Numbers.count(LINES),
                                        Numbers.count(of.requests()),
                                        of.title())
                                : WORDS.say("requests.of", Numbers.count(of.requests()), of.title(), of.requests()));
        controller.look("lines", explorer -> explorer.trace().requests(question, of, LINES), this::show);
    }

    private void show(List<RequestRow> found) {
        Long began = viewings.getItems().isEmpty()
                ? null
                : (Long) viewings.getItems().getFirst().start();
        datedRequests = Dated.of(found, RequestRow::time, began, zone());
        requests.widen("time", datedRequests.any() ? DATED : CLOCK);
        requests.getItems().setAll(found);
    }
}
