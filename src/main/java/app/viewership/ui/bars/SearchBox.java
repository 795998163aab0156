package app.viewership.ui.bars;

import app.viewership.query.Hit;
import app.viewership.query.Question;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.OpenLog;
import app.viewership.ui.RowDeeds;
import app.viewership.ui.ViewNames;
import app.viewership.ui.Words;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// Finds programs, episodes, client IPs and user agents by their text; what is chosen is drilled into or kept.
final class SearchBox extends TextField {

    private static final Words WORDS = Words.of(SearchBox.class);
    private static final int MOST = 12;
    private static final int EXAMPLES = 2;
    private static final double ROW = 28;

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final ListView<Hit> hits = new ListView<>();
    private final Label none = new Label(WORDS.say("search.none"));
    private final Popup popup = new Popup();
    private final String key;
    private int examples = EXAMPLES;

    /// @param key of the command that brings the keyboard here, to be shown while the field is empty
    SearchBox(ExplorerModel model, ExplorerController controller, String key) {
        this.model = model;
        this.controller = controller;
        setId("search");
        this.key = key;
        setPromptText(WORDS.say("search.closed", key));
        setAccessibleText(WORDS.say("search.accessible.closed"));
        ExplorerModel.each(model.log(), this::prompt);
        getStyleClass().add("search");
        hits.setId("search-hits");
        hits.setFixedCellSize(ROW);
        hits.setCellFactory(view -> new HitCell());
        hits.setOnMouseClicked(e -> take());
        // Or the list above would have Enter before this field, and the popup Escape.
        hits.setFocusTraversable(false);
        popup.setHideOnEscape(false);
        hits.setPlaceholder(none);
        VBox card = new VBox(hits);
        card.getStyleClass().addAll("card", "popover");
        popup.getContent().add(card);
        popup.setAutoHide(true);
        textProperty().addListener((p, before, text) -> look(text));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((p, before, focused) -> {
            if (!focused) {
                popup.hide();
            }
        });
    }

    /// Where there is little room, one example does.
    void narrow(boolean now) {
        examples = now ? 1 : EXAMPLES;
        OpenLog log = model.log().get();
        if (log != null) {
            prompt(log);
        }
    }

    /// Says what can be found by its name: some as examples, to who listens all.
    private void prompt(OpenLog log) {
        List<String> found = log.kind().dimensions().stream()
                .filter(dimension -> dimension.searched() && dimension.facet())
                .map(dimension -> ViewNames.inSentence(dimension.label()))
                .toList();
        setPromptText(WORDS.say(
                "search.prompt", String.join(", ", found.subList(0, Math.min(examples, found.size()))), key));
        setAccessibleText(WORDS.say("search.accessible", String.join(", ", found)));
        hits.setAccessibleText(getAccessibleText());
    }

    private void look(String text) {
        Question question = model.question().get();
        if (text.isBlank() || question == null) {
            popup.hide();
            return;
        }
        controller.look("search", explorer -> explorer.navigation().search(question, text.strip(), MOST), this::show);
    }

    private void show(List<Hit> found) {
        if (!isFocused()) {
            return;
        }
        hits.getItems().setAll(found);
        hits.setPrefSize(Math.max(360, getWidth()), ROW * Math.max(1, found.size()) + 2);
        hits.getSelectionModel().selectFirst();
        if (!popup.isShowing()) {
            Bounds at = localToScreen(getLayoutBounds());
            popup.show(this, at.getMinX(), at.getMaxY() + 4);
        }
    }

    private void key(KeyEvent e) {
        switch (e.getCode()) {
            case DOWN -> hits.getSelectionModel().selectNext();
            case UP -> hits.getSelectionModel().selectPrevious();
            case ENTER -> take();
            case ESCAPE -> {
                if (!popup.isShowing() && getText().isEmpty()) {
                    return;
                }
                clear();
                popup.hide();
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void take() {
        Hit hit = hits.getSelectionModel().getSelectedItem();
        Question question = model.question().get();
        if (hit != null && question != null && popup.isShowing()) {
            popup.hide();
            clear();
            OpenLog log = model.log().get();
            if (log != null) {
                controller.ask(RowDeeds.found(
                        question, hit.step(), log.explorer().dataset().landmarks()));
            }
        }
    }
}
