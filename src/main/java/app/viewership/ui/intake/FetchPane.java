package app.viewership.ui.intake;

import app.viewership.ui.Words;
import app.viewership.ui.page.Page;
import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Addresses of services to be named, and below what became of each.
final class FetchPane {
    private static final int ROWS = 3;

    /// What can be done from here.
    interface Actions {
        void fetch();

        void cancel();

        /// Shows a file in the system's view of files.
        void show(Path kept);

        /// Takes the path of a file to the clipboard.
        void copy(Path kept);

        void close();
    }

    private final Words words = Words.of(FetchPane.class);
    private final FetchModel model;
    private final Actions actions;

    private FetchPane(FetchModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
    }

    /// @param kept the folder that keeps what comes
    static Node of(FetchModel model, Path kept, Actions actions) {
        FetchPane pane = new FetchPane(model, actions);
        VBox answers = pane.answers();
        Page page = new Page("fetch", pane.asking(kept), answers).fromTop();
        pane.guide(page);
        // In a small window what became of it would be out of sight.
        answers.heightProperty().addListener((value, before, now) -> page.setVvalue(page.getVmax()));
        return page;
    }

    /// What is pressed goes out of use while something is under way, and the keyboard would jump to wherever: it goes
    /// on to what stops it, and once that is over to what leads back to the figures. Whoever has gone elsewhere stays
    /// there.
    private void guide(Page page) {
        ChangeListener<Boolean> goOn = (value, before, now) -> {
            @Nullable
            Node owner = page.getScene() == null ? null : page.getScene().getFocusOwner();
            if (owner != null && within(owner, page)) {
                // It may be over by then.
                Platform.runLater(() -> page.lookup(
                                model.busy().get() && !model.cancelling().get() ? "#fetch-cancel" : "#fetch-close")
                        .requestFocus());
            }
        };
        model.busy().addListener(goOn);
        model.cancelling().addListener(goOn);
    }

    private static boolean within(Node node, Node pane) {
        @Nullable Node at = node;
        while (at != null && at != pane) {
            at = at.getParent();
        }
        return at == pane;
    }

    private Node asking(Path kept) {
        TextArea addresses = new TextArea();
        addresses.setId("fetch-addresses");
        addresses.setPrefRowCount(ROWS);
        addresses.setPromptText(words.say("fetch.addresses.prompt"));
        addresses.setAccessibleText(words.say("fetch.addresses"));
        addresses.textProperty().bindBidirectional(model.addresses());
        TextField user = field(new TextField(), "fetch-user", "fetch.user", model.user());
        TextField password = field(new PasswordField(), "fetch-password", "fetch.password", model.password());
        FlowPane row = new FlowPane(
                16,
                8,
                labelled("fetch.user", user),
                labelled("fetch.password", password),
                labelled("preview.zone", ZoneChoice.of("fetch-zone", model.zone())));
        row.setId("fetch-choices");
        row.disableProperty().bind(model.busy());
        addresses.disableProperty().bind(model.busy());
        Label problem = PreviewPane.strip("fetch-problem", "");
        problem.textProperty().bind(model.problem());
        Page.onlyWhile(problem, model.problem().isNotEmpty());
        Button fetch = Page.button("fetch-fetch", words.say("fetch.fetch"), actions::fetch);
        fetch.getStyleClass().add("accent");
        fetch.setDefaultButton(true);
        fetch.disableProperty().bind(model.busy());
        Button close = Page.button("fetch-close", words.say("fetch.close"), actions::close);
        close.setCancelButton(true);
        Label folder = Page.text(words.say("fetch.kept", kept), "secondary");
        folder.setId("fetch-kept");
        return Page.card(
                "fetch-asking",
                20,
                Page.line(words.say("fetch.heading"), "title"),
                Page.text(words.say("fetch.note"), "secondary"),
                addresses,
                row,
                problem,
                folder,
                Page.row(8, Page.spring(), close, fetch));
    }

    private static TextField field(TextField field, String id, String key, StringProperty text) {
        field.setId(id);
        field.setAccessibleText(Words.of(FetchPane.class).say(key));
        field.setPrefColumnCount(12);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private Node labelled(String key, Node control) {
        Label label = Page.line(words.say(key), "secondary");
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setLabelFor(control);
        return Page.row(8, label, control);
    }

    private VBox answers() {
        VBox rows = new VBox(12);
        rows.setId("fetch-answers");
        Runnable fill = () -> rows.getChildren()
                .setAll(model.asked().stream().map(this::answer).toList());
        model.asked().addListener((Observable now) -> fill.run());
        fill.run();
        ProgressBar bar = new ProgressBar();
        bar.setId("fetch-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.say("fetch.progress"));
        bar.progressProperty().bind(model.share());
        Button cancel = Page.button("fetch-cancel", "", actions::cancel);
        cancel.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.say(model.cancelling().get() ? "import.cancelling" : "import.cancel"),
                        model.cancelling()));
        cancel.accessibleTextProperty().bind(cancel.textProperty());
        cancel.disableProperty().bind(model.cancelling());
        HBox below = Page.row(8, bar, cancel);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Page.onlyWhile(below, model.busy());
        VBox card = Page.card("fetch-answers-card", 20, rows, below);
        Page.onlyWhile(card, Bindings.isNotEmpty(model.asked()));
        return card;
    }

    private Node answer(FetchModel.Asked asked) {
        Label address = Page.text(asked.url().toString(), "bold");
        Label state = Page.text("", "fetch-state");
        state.textProperty().bind(asked.state());
        HBox kept = Page.row(
                8,
                link(
                        "fetch-show",
                        "fetch.show",
                        () -> actions.show(Objects.requireNonNull(asked.kept().get()))),
                link(
                        "fetch-copy",
                        "fetch.copy",
                        () -> actions.copy(Objects.requireNonNull(asked.kept().get()))));
        Page.onlyWhile(kept, asked.kept().isNotNull());
        return new VBox(2, address, state, kept);
    }

    private Hyperlink link(String style, String key, Runnable action) {
        Hyperlink link = new Hyperlink(words.say(key));
        link.getStyleClass().add(style);
        link.setOnAction(e -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }
}
