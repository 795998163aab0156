package app.viewership.ui.side;

import app.viewership.chart.Numbers;
import app.viewership.query.Dimension;
import app.viewership.query.Facet;
import app.viewership.query.FacetValue;
import app.viewership.query.FacetValue.State;
import app.viewership.query.Question;
import app.viewership.query.Step;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Popover;
import app.viewership.ui.Shown;
import app.viewership.ui.Words;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All values of one facet, found by their text: a list that draws only what is in sight, however many there are.
final class FacetFinder {

    private static final Words WORDS = Words.of(FacetFinder.class);
    private static final int ALL = Integer.MAX_VALUE;

    private final Dimension dimension;
    private final ExplorerController controller;
    private final TextField text = new TextField();
    private final ListView<FacetValue> list = new ListView<>();
    private final Label count = new Label();
    private @Nullable Facet facet;
    private boolean filtered;

    private FacetFinder(Dimension dimension, ExplorerController controller) {
        this.dimension = dimension;
        this.controller = controller;
        text.setId("facet-search");
        text.setPromptText(WORDS.say("facet.find.in", dimension.label()));
        text.setAccessibleText(text.getPromptText());
        text.textProperty().addListener((p, before, now) -> look());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("facet-values");
        list.setAccessibleText(dimension.label());
        list.setFixedCellSize(FacetRow.HEIGHT + 2);
        list.setPrefSize(300, 12 * (FacetRow.HEIGHT + 2) + 2);
        list.setCellFactory(view -> new FacetCell(this));
        list.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.SPACE) {
                toggle(e.isShiftDown());
                e.consume();
            }
        });
        count.getStyleClass().add("secondary");
    }

    static void open(Region beside, Dimension dimension, ExplorerController controller) {
        FacetFinder finder = new FacetFinder(dimension, controller);
        Popover popover = Popover.open(beside, new VBox(8, finder.text, finder.list, finder.count));
        // What is kept here changes what is shown; the ticks follow the answer.
        ChangeListener<@Nullable Shown> renewed = (p, before, now) -> finder.look();
        ExplorerModel model = controller.model();
        model.shown().addListener(renewed);
        popover.onClose(() -> model.shown().removeListener(renewed));
        finder.look();
        finder.text.requestFocus();
    }

    ExplorerController controller() {
        return controller;
    }

    void draw(FacetRow row, FacetValue value) {
        if (facet != null) {
            row.show(facet, value, filtered);
        }
    }

    private void look() {
        Question question = controller.model().question().get();
        if (question != null) {
            String sought = text.getText();
            controller.look(
                    "find", explorer -> explorer.navigation().facet(question, dimension.id(), sought, ALL), this::show);
        }
    }

    private void show(Facet found) {
        facet = found;
        filtered = found.values().stream().anyMatch(value -> value.state() == State.KEPT);
        int at = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(found.values());
        list.getSelectionModel().select(Math.min(at, found.values().size() - 1));
        count.setText(WORDS.say("facet.values", Numbers.count(found.values().size())));
    }

    private void key(KeyEvent e) {
        switch (e.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> toggle(e.isShiftDown());
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 5));
        e.consume();
    }

    private void toggle(boolean exclude) {
        FacetValue value = list.getSelectionModel().getSelectedItem();
        if (value == null && list.getItems().size() == 1) {
            value = list.getItems().getFirst();
        }
        if (value != null) {
            var step = new Step(dimension.id(), value.value());
            controller.change(q -> exclude ? q.toggleExcluded(step) : q.toggle(step));
        }
    }
}
