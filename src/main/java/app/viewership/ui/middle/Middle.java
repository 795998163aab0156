package app.viewership.ui.middle;

import app.viewership.chart.Numbers;
import app.viewership.query.Changes;
import app.viewership.query.Screen;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Focus;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Shown;
import app.viewership.ui.ViewNames;
import app.viewership.ui.Words;
import app.viewership.ui.explain.SessionsPane;
import app.viewership.ui.table.AnswerTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The middle of the window for every view: figures, filters and choices, then chart over table; in the view of
/// sessions the table over its viewings and requests.
public final class Middle extends VBox {

    private static final Words WORDS = Words.of(Middle.class);
    private static final double ROOM_FOR_EARLY = 760;
    private static final double ROOM_FOR_CHIPS = 1160;
    private static final double QUESTIONS_SHARE = 0.36;
    private static final double LEAST_QUESTIONS = 250;
    private static final double MOST_QUESTIONS = 360;
    private static final double CHART_SHARE = 0.42;
    private static final double CHART_HEIGHT = 180;
    private static final double BANDED_HEIGHT = 220;
    private static final double MOST_CHART = 0.66;
    private static final double CHART_SHARE_PANELLED = 0.58;

    /// Views whose chart has more than bars in it: they are read in the chart first.
    private static final Set<Screen> PANELLED = EnumSet.of(Screen.PROFILE, Screen.LOYALTY);

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final List<FigureCard> cards = new ArrayList<>();
    private final ChipBar chips;
    private final Choices choices;
    private final ChangeChoices changeChoices;
    private final Label early = new Label();
    private final HBox choosing = new HBox(8);
    private final HBox below = new HBox();
    private final Label missing = new Label();
    private final Label remarks = new Label();
    private final Node charts;
    private final AnswerTable table;
    private final SessionsPane sessions;
    private final Nothing nothing;
    private final SplitPane split = new SplitPane();
    private final QuestionsPane questions;
    private final HBox sideBySide = new HBox(12);
    private final StackPane body = new StackPane(sideBySide);
    private @Nullable Screen arranged;

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
        chips = new ChipBar(controller);
        choices = new Choices(controller);
        changeChoices = new ChangeChoices(controller);
        sessions = new SessionsPane(model, controller);
        nothing = new Nothing(controller);
        questions = new QuestionsPane(controller);
        questions
                .prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.clamp(getWidth() * QUESTIONS_SHARE, LEAST_QUESTIONS, MOST_QUESTIONS),
                        widthProperty()));
        questions.minWidthProperty().bind(questions.prefWidthProperty());
        HBox.setHgrow(split, Priority.ALWAYS);
        split.setMinWidth(0);
        sideBySide.getChildren().setAll(questions, split);
        HBox figures = new HBox(12);
        figures.setId("figures");
        for (int i = 0; i < 4; i++) {
            FigureCard card = new FigureCard("figure-" + i);
            HBox.setHgrow(card, Priority.ALWAYS);
            cards.add(card);
            figures.getChildren().add(card);
        }
        early.setId("early-any");
        early.getStyleClass().add("secondary");
        HBox.setHgrow(chips, Priority.ALWAYS);
        chips.setMinWidth(0);
        choosing.getStyleClass().add("choosing");
        split.setOrientation(Orientation.VERTICAL);
        split.getStyleClass().add("charts-and-table");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        setMinSize(0, 0);
        below.setVisible(false);
        below.setManaged(false);
        missing.setId("missing");
        missing.getStyleClass().add("strip");
        missing.setMaxWidth(Double.MAX_VALUE);
        missing.setMinHeight(Region.USE_PREF_SIZE);
        missing.setWrapText(true);
        remarks.setId("remarks");
        remarks.getStyleClass().add("strip");
        remarks.setMaxWidth(Double.MAX_VALUE);
        remarks.setMinHeight(Region.USE_PREF_SIZE);
        remarks.setWrapText(true);
        remark(List.of());
        getChildren().setAll(missing, figures, choosing, below, remarks, body);
        ExplorerModel.each(model.log(), this::opened);
        widthProperty().addListener((p, before, now) -> {
            if (choosing.getChildren().contains(changeChoices)) {
                placeEarly();
            }
        });
        ExplorerModel.each(model.shown(), this::show);
        // Out from under an import, keys should work at once.
        sceneProperty().addListener((p, before, now) -> {
            if (now != null && arranged != null) {
                Platform.runLater(table.table()::requestFocus);
            }
        });
        model.failure().addListener((p, before, now) -> failed(now));
    }

    /// What of the log has not come in yet, and what nobody knows therefore.
    private void opened(OpenLog log) {
        List<String> sentences = new ArrayList<>(log.missing());
        if (!log.watched() && log.missing().isEmpty()) {
            sentences.add(WORDS.say("nothing.ended"));
        }
        missing.setText(String.join(" ", sentences));
        missing.setVisible(!sentences.isEmpty());
        missing.setManaged(!sentences.isEmpty());
    }

    private void show(Shown shown) {
        OpenLog log = model.log().get();
        if (log == null) {
            return;
        }
        List<FourFigures.Figure> figures = FourFigures.of(log, shown);
        for (int i = 0; i < cards.size(); i++) {
            boolean there = i < figures.size();
            cards.get(i).setVisible(there);
            cards.get(i).setManaged(there);
            if (there) {
                FourFigures.Figure figure = figures.get(i);
                cards.get(i).show(figure, () -> model.focus().set(new Focus(null, figure.measure())));
            }
        }
        chips.show(log, shown.question());
        remark(log.explorer().captions().remarks(shown.whole()));
        choose(log, shown);
        questions.show(log, shown);
        arrange(shown);
    }

    /// What the figures may mislead about.
    private void remark(List<String> sentences) {
        remarks.setText(String.join("\n", sentences));
        remarks.setVisible(!sentences.isEmpty());
        remarks.setManaged(!sentences.isEmpty());
    }

    private void choose(OpenLog log, Shown shown) {
        Changes changes = shown.changes();
        if (changes != null) {
            changeChoices.show(shown.question(), changes, ViewNames.program(log));
            early.setText(WORDS.say("early.any", ViewNames.inSentence(ViewNames.program(log))) + " "
                    + Numbers.count(changes.earlyChangesAnyProgram()));
            early.setMinWidth(Region.USE_PREF_SIZE);
            placeEarly();
        } else {
            choices.show(log, shown);
            put(choosing, chips, choices);
            below.setVisible(false);
            below.setManaged(false);
        }
        boolean any = !chips.getChildren().isEmpty() || shown.screen() != Screen.EXPLAIN;
        choosing.setVisible(any);
        choosing.setManaged(any);
    }

    /// The wider reading stands beside the choices, or where there is little room below them.
    private void placeEarly() {
        boolean beside = getWidth() >= (chips.getChildren().isEmpty() ? ROOM_FOR_EARLY : ROOM_FOR_CHIPS);
        if (beside) {
            put(below);
            put(choosing, changeChoices, chips, early);
        } else {
            put(choosing, changeChoices, chips);
            put(below, early);
        }
        below.setVisible(!beside);
        below.setManaged(!beside);
    }

    /// What is there already is left there: taken out and put in again, all of it would be dressed anew.
    private static void put(Pane pane, Node... nodes) {
        if (!pane.getChildren().equals(List.of(nodes))) {
            pane.getChildren().setAll(nodes);
        }
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
                    changeChoices::enterRuntime);
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
        if (!split.getItems().equals(parts)) {
            split.getItems().setAll(parts);
            split.setDividerPositions(explain ? 0.5 : share(shown.screen()));
            if (arranged == null) {
                // Keys should work at once, without a click first.
                Platform.runLater(table.table()::requestFocus);
            }
        }
        if (!explain && (arranged == null || share(shown.screen()) != share(arranged))) {
            split.setDividerPositions(share(shown.screen()));
        }
        arranged = shown.screen();
        if (body.getChildren().getFirst() != sideBySide) {
            body.getChildren().setAll(sideBySide);
        }
    }

    /// How much of the height the chart of a view has. Of a low window it needs more to be read, and most where a band
    /// and its legend stand in it.
    private double share(Screen screen) {
        if (PANELLED.contains(screen)) {
            return CHART_SHARE_PANELLED;
        }
        double wanted = screen == Screen.QUESTIONS ? BANDED_HEIGHT : CHART_HEIGHT;
        return body.getHeight() <= 0 ? CHART_SHARE : Math.clamp(wanted / body.getHeight(), CHART_SHARE, MOST_CHART);
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
