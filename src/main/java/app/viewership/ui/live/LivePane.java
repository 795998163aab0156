package app.viewership.ui.live;

import app.viewership.ui.Words;
import app.viewership.ui.live.LiveModel.Phase;
import app.viewership.ui.page.Page;
import java.time.ZoneId;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The live sources: first to be named, then how each does.
final class LivePane {

    /// What can be done from here.
    interface Actions {
        void start();

        void stop();

        void pause();

        void close();
    }

    private final Words words = Words.of(LivePane.class);
    private final LiveModel model;
    private final Actions actions;
    private final BooleanBinding busy;

    private LivePane(LiveModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        busy = model.phase().isNotEqualTo(Phase.IDLE);
    }

    /// @param zone that moments are shown in
    static Node of(LiveModel model, ZoneId zone, Actions actions) {
        return new LivePane(model, actions).build(zone);
    }

    private Node build(ZoneId zone) {
        return new Page("live", naming(), doing(zone)).fromTop();
    }

    private Node naming() {
        EntryGrid entries = new EntryGrid(model.entries());
        Button add = Page.button("live-add", words.say("add"), () -> {
            model.entries().add(SourceEntry.of("", "", ""));
            entries.focusLast();
        });
        Button start = Page.button("live-start", words.say("start"), actions::start);
        start.getStyleClass().add("accent");
        start.setDefaultButton(true);
        Button close = Page.button("live-close", words.say("close"), actions::close);
        close.cancelButtonProperty().bind(busy.not());
        Node wishes = wishes();
        VBox card = Page.card(
                "live-naming",
                20,
                Page.line(words.say("naming.heading"), "title"),
                Page.text(words.say("naming.note"), "secondary"),
                entries,
                Page.row(8, add),
                wishes,
                Page.text(words.say("stop.note"), "secondary"),
                told("live-problem", model.problem(), "strip"),
                Page.row(8, Page.spring(), close, start));
        Page.onlyWhile(card, busy.not());
        focused(card, () -> {
            if (!entries.focusBlank()) {
                start.requestFocus();
            }
        });
        return card;
    }

    /// Brings the keyboard into a card as it comes into sight: what had it before is gone.
    private static void focused(Node card, Runnable focus) {
        card.visibleProperty().addListener((p, before, now) -> {
            if (now) {
                Platform.runLater(focus);
            }
        });
        if (card.isVisible()) {
            Platform.runLater(focus);
        }
    }

    /// When it shall stop by itself.
    private Node wishes() {
        TextField longest = field("live-longest", "longest", model.longest(), 10);
        TextField stopOn = field("live-stop-on", "stop.on", model.stopOn(), 18);
        FlowPane wishes = new FlowPane(
                16,
                8,
                Page.row(8, Page.line(words.say("longest")), longest),
                Page.row(8, Page.line(words.say("stop.on")), stopOn));
        wishes.setId("live-wishes");
        return wishes;
    }

    private TextField field(String id, String key, StringProperty text, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(words.say(key + ".prompt"));
        field.setAccessibleText(words.say(key + ".accessible"));
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private Node doing(ZoneId zone) {
        Button pause = Page.button("live-pause", "", actions::pause);
        pause.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.say(model.paused().get() ? "move" : "pause"), model.paused()));
        pause.accessibleTextProperty().bind(pause.textProperty());
        Button stop = Page.button("live-stop", words.say("stop"), actions::stop);
        Button look = Page.button("live-look", words.say("look"), actions::close);
        look.cancelButtonProperty().bind(busy);
        look.getStyleClass().add("accent");
        for (Button button : new Button[] {pause, stop}) {
            button.disableProperty().bind(model.phase().isNotEqualTo(Phase.LISTENING));
            Page.onlyWhile(button, busy);
        }
        Page.onlyWhile(look, busy);
        focused(look, look::requestFocus);
        Label heading = Page.line("", "title");
        heading.setId("live-phase");
        heading.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.say("phase." + model.phase().get()), model.phase()));
        HBox head = Page.row(8, heading, Page.spring(), pause, stop, look);
        VBox card = Page.card(
                "live-doing",
                20,
                head,
                told("live-ending", model.ending(), "medium"),
                new StateGrid(model.states(), zone),
                note());
        Page.onlyWhile(
                card,
                Bindings.createBooleanBinding(
                        () -> model.isBusy() || !model.states().get().isEmpty(), model.phase(), model.states()));
        return card;
    }

    private Label note() {
        Label note = Page.text("", "secondary");
        note.setId("live-note");
        note.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.say(model.paused().get() ? "note.paused" : "note.moving"), model.paused()));
        Page.onlyWhile(note, busy);
        return note;
    }

    /// A sentence, as long as there is one.
    private static Label told(String id, ObservableValue<@Nullable String> sentence, String style) {
        Label label = Page.text("", style);
        label.setId(id);
        label.setMaxWidth(Double.MAX_VALUE);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> sentence.getValue() == null ? "" : sentence.getValue(), sentence));
        Page.onlyWhile(label, label.textProperty().isNotEmpty());
        return label;
    }
}
