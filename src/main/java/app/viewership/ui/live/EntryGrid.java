package app.viewership.ui.live;

import app.viewership.ui.Hint;
import app.viewership.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The fields of the sources, a row each.
final class EntryGrid extends GridPane {
    private static final double NAME = 130;
    private static final double ADDRESS = 200;
    private static final double USER = 110;

    private final Words words = Words.of(EntryGrid.class);
    private final ObservableList<SourceEntry> entries;
    private final List<TextField> names = new ArrayList<>();
    private final ListChangeListener<SourceEntry> filling = c -> fill();

    EntryGrid(ObservableList<SourceEntry> entries) {
        super(8, 8);
        this.entries = entries;
        setId("live-entries");
        setMinHeight(Region.USE_PREF_SIZE);
        getColumnConstraints()
                .setAll(
                        column(NAME, Priority.NEVER),
                        column(ADDRESS, Priority.ALWAYS),
                        column(USER, Priority.NEVER),
                        column(USER, Priority.NEVER));
        // The sources outlive the page, and would keep it.
        entries.addListener(new WeakListChangeListener<>(filling));
        fill();
    }

    private static ColumnConstraints column(double width, Priority grow) {
        ColumnConstraints column = new ColumnConstraints(width * 0.6, width, Double.MAX_VALUE);
        column.setHgrow(grow);
        return column;
    }

    private void fill() {
        getChildren().clear();
        names.clear();
        List<String> heads = List.of("name", "address", "user", "password");
        for (int i = 0; i < heads.size(); i++) {
            Label head = new Label(words.say("field." + heads.get(i)));
            head.getStyleClass().add("secondary");
            add(head, i, 0);
        }
        for (int row = 0; row < entries.size(); row++) {
            fill(row, entries.get(row));
        }
    }

    private void fill(int row, SourceEntry entry) {
        TextField name = field(new TextField(), "name", row, entry.name());
        names.add(name);
        add(name, 0, row + 1);
        add(field(new TextField(), "address", row, entry.address()), 1, row + 1);
        add(field(new TextField(), "user", row, entry.user()), 2, row + 1);
        add(field(new PasswordField(), "password", row, entry.password()), 3, row + 1);
        add(remove(row, entry), 4, row + 1);
    }

    private TextField field(TextField field, String what, int row, StringProperty text) {
        field.setId("live-" + what + "-" + row);
        field.setPromptText(words.say("field." + what + ".prompt"));
        field.setAccessibleText(words.say("field.of", words.say("field." + what), row + 1));
        field.setPrefColumnCount(6);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private Button remove(int row, SourceEntry entry) {
        String text = words.say("remove", row + 1);
        Button remove = new Button(text, new FontIcon(Feather.X));
        remove.setId("live-remove-" + row);
        remove.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        remove.setAccessibleText(text);
        Hint.say(remove, text);
        remove.getStyleClass().addAll("flat", "button-icon");
        remove.setDisable(entries.size() == 1);
        remove.setOnAction(e -> entries.remove(entry));
        return remove;
    }

    /// Brings the keyboard to the first row without a name.
    ///
    /// @return whether there is one
    boolean focusBlank() {
        Optional<TextField> blank =
                names.stream().filter(name -> name.getText().isBlank()).findFirst();
        blank.ifPresent(TextField::requestFocus);
        return blank.isPresent();
    }

    /// Brings the keyboard to the newest row.
    void focusLast() {
        names.getLast().requestFocus();
    }
}
