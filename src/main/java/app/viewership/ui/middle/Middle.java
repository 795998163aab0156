package app.viewership.ui.middle;

import app.viewership.query.Changes;
import app.viewership.query.Screen;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Shown;
import app.viewership.ui.ViewNames;
import app.viewership.ui.Words;
import app.viewership.ui.explain.SessionsPane;
import app.viewership.ui.table.AnswerTable;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The middle of the window for every view: figures, filters and choices, then chart over table; in the view of
/// sessions the table over its viewings and requests.
public final class Middle extends VBox {

    private static final Words WORDS = Words.of(Middle.class);
    private static final double QUESTIONS_SHARE = 0.36;
    private static final double LEAST_QUESTIONS = 250;
    private static final double MOST_QUESTIONS = 360;
    /// Of a table its header, a row and the totals: however low the window, rows are what it is for.
    private static final double LEAST_TABLE = 116;

    /// Below this a chart needs every line.
    private static final double LOW = 560;

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final FigureRow figures;
    private final Choosing choosing;
    private final Strip missing = new Strip("missing");
    private final Strip remarks = new Strip("remarks");
    private final Node charts;
    private final AnswerTable table;
    private final SessionsPane sessions;
    private final Nothing nothing;
    private final ChartOverTable split;
    private final QuestionsPane questions;
    private final HBox sideBySide = new HBox(12);
    private final StackPane body = new StackPane(sideBySide);

    /// @param charts draws what is shown
    /// @param table shows it in rows
    public Middle(ExplorerModel model, ExplorerController controller, Node charts, AnswerTable table) {
        super(12);
        this.model = model;
        this.controller = controller;
        this.charts = charts;
        this.table = table;
        setId("middle");
        getStyleClass().add("middle");
        figures = new FigureRow(model);
        choosing = new Choosing(controller);
        sessions = new SessionsPane(model, controller);
        nothing = new Nothing(controller);
        questions = new QuestionsPane(controller);
        questions
                .prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.clamp(getWidth() * QUESTIONS_SHARE, LEAST_QUESTIONS, MOST_QUESTIONS),
                        widthProperty()));
        questions.minWidthProperty().bind(questions.prefWidthProperty());
        split = new ChartOverTable(body);
        HBox.setHgrow(split, Priority.ALWAYS);
        sideBySide.getChildren().setAll(questions, split);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        table.setMinHeight(LEAST_TABLE);
        setMinSize(0, 0);
        getChildren().setAll(missing, figures, choosing, remarks, body);
        heightProperty().addListener((p, before, now) -> remarks.brief(now.doubleValue() < LOW));
        ExplorerModel.each(model.log(), this::opened);
        ExplorerModel.each(model.shown(), this::show);
        // Out from under an import, keys should work at once.
        sceneProperty().addListener((p, before, now) -> {
            if (now != null && split.isArranged()) {
                Platform.runLater(table.table()::requestFocus);
            }
        });
        model.failure().addListener((p, before, now) -> failed(now));
    }

    /// What of the log has not come in yet, and what nobody knows therefore.
    private void opened(OpenLog log) {
        List<String> sentences = new ArrayList<>(log.missing());
        if (saysNoLength(log)) {
            sentences.add(WORDS.say("nothing.ended"));
        }
        missing.show(" ", sentences);
    }

    /// Whether what is missing already says that there are no lengths; what has not come in says more.
    private static boolean saysNoLength(OpenLog log) {
        return !log.watched() && log.missing().isEmpty();
    }

    private void show(Shown shown) {
        OpenLog log = model.log().get();
        if (log == null) {
            return;
        }
        figures.show(log, shown);
        // What the figures may mislead about.
        List<String> sentences = new ArrayList<>(log.explorer().captions().remarks(shown.whole()));
        if (Lengthless.selected(shown) && !saysNoLength(log)) {
            sentences.add(WORDS.say("lengthless.columns"));
        }
        remarks.show("\n", sentences);
        choosing.show(log, shown);
        questions.show(log, shown);
        arrange(shown);
    }

    private void arrange(Shown shown) {
        // A program that nobody changed away from is a result.
        Changes changes = shown.changes();
        OpenLog log = model.log().get();
        if (changes != null && changes.viewingsOfProgram() > 0 && changes.changes() == 0 && log != null) {
            nothing.stayed(
                    changes,
                    shown.question().rule().runtime(),
                    ViewNames.inSentence(ViewNames.program(log)),
                    choosing::enterRuntime);
            body.getChildren().setAll(nothing);
            return;
        }
        boolean stayed = changes != null && changes.viewingsOfProgram() > 0;
        boolean streams = shown.screen() == Screen.STREAMS;
        // So is an outage that nobody noticed, and one that is yet to be chosen.
        boolean asking = !shown.more().figures().isEmpty() && shown.lift() == null;
        if (shown.answer().rows().isEmpty() && !stayed && !streams && !asking) {
            nothing.empty(shown.lift(), shown.summary().first() == null, controller);
            body.getChildren().setAll(nothing);
            return;
        }
        boolean explain = shown.screen() == Screen.EXPLAIN;
        List<Node> parts = explain ? List.of(table, sessions) : streams ? List.of(table) : List.of(charts, table);
        boolean first = !split.isArranged();
        split.arrange(shown.screen(), parts);
        if (first) {
            // Keys should work at once, without a click first.
            Platform.runLater(table.table()::requestFocus);
        }
        if (body.getChildren().getFirst() != sideBySide) {
            body.getChildren().setAll(sideBySide);
        }
    }

    private void failed(@Nullable String why) {
        if (why != null) {
            nothing.failed(why);
            body.getChildren().setAll(nothing);
        } else if (model.shown().get() != null) {
            arrange(model.shown().get());
        }
    }
}
