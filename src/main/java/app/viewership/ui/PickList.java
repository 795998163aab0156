package app.viewership.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A list to choose one value from, with a field that narrows it: arrows and Enter take, or a click.
public final class PickList<T> {

    private static final double WIDTH = 280;
    private static final double ROW = 28;
    private static final int ROWS = 10;

    private final FilteredList<T> found;
    private final Function<T, String> text;
    private final TextField field = new TextField();
    private final ListView<T> list;
    private final VBox content;

    /// @param id its field is `id-search`, its list `id-list`
    /// @param prompt what the field asks for
    /// @param text a value as people read it
    public PickList(String id, String prompt, List<T> values, Function<T, String> text) {
        this.text = text;
        found = new FilteredList<>(FXCollections.observableList(values));
        list = new ListView<>(found);
        content = new VBox(8, field, list);
        field.setId(id + "-search");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        list.setId(id + "-list");
        list.setAccessibleText(prompt);
        list.setFixedCellSize(ROW);
        list.setPrefSize(WIDTH, ROW * Math.min(ROWS, Math.max(1, values.size())) + 2);
        list.setCellFactory(view -> new Cell());
    }

    /// The same with a sentence below the list.
    public PickList<T> noting(String sentence) {
        Label note = new Label(sentence);
        note.getStyleClass().add("secondary");
        note.setWrapText(true);
        note.setMaxWidth(WIDTH);
        content.getChildren().add(note);
        return this;
    }

    /// Opens it beside a control; it closes when a value is taken.
    public void open(Region beside, Consumer<T> taken) {
        Popover popover = Popover.open(beside, content);
        Runnable take = () -> {
            T value = list.getSelectionModel().getSelectedItem();
            if (value != null) {
                popover.close();
                taken.accept(value);
            }
        };
        field.textProperty().addListener((p, before, now) -> narrow(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> key(e, take));
        list.setOnMouseClicked(e -> {
            // A click below the last row is none on it.
            if (e.getTarget() instanceof Node at && inFilledCell(at)) {
                take.run();
            }
        });
        field.requestFocus();
    }

    private void narrow(String typed) {
        String sought = typed.strip().toLowerCase(Locale.ROOT);
        found.setPredicate(value -> text.apply(value).toLowerCase(Locale.ROOT).contains(sought));
        list.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent e, Runnable take) {
        switch (e.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> take.run();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS / 2));
        e.consume();
    }

    private static boolean inFilledCell(@Nullable Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ListCell<?> cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }

    private final class Cell extends ListCell<T> {
        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? null : text.apply(value));
        }
    }
}
