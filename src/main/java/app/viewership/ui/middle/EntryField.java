package app.viewership.ui.middle;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A field for one value: Enter takes it, or leaving the field; what cannot be read is marked and not taken.
final class EntryField<T> extends TextField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Function<String, Optional<T>> read;
    private final Function<T, String> written;
    private @Nullable T now;

    /// @param id of the field
    /// @param columns how many letters it has room for
    /// @param read the value of a text; empty where it is none
    /// @param written the text of a value
    EntryField(String id, int columns, Function<String, Optional<T>> read, Function<T, String> written) {
        this.read = read;
        this.written = written;
        setId(id);
        setPrefColumnCount(columns);
        addEventFilter(KeyEvent.KEY_PRESSED, this::undo);
        textProperty()
                .addListener((p, before, text) ->
                        mark(!text.isBlank() && read.apply(text).isEmpty()));
    }

    /// Has `entered` called with each value that is entered and is another than before.
    EntryField<T> onEntered(Consumer<T> entered) {
        setOnAction(e -> take(entered));
        focusedProperty().addListener((p, before, focused) -> {
            if (!focused) {
                take(entered);
            }
        });
        return this;
    }

    /// Shows a value; null for an empty field. While somebody types in it, what is typed stays.
    void show(@Nullable T value) {
        boolean same = value == null ? now == null : value.equals(now);
        now = value;
        if (!same || !isFocused()) {
            setText(value == null ? "" : written.apply(value));
        }
    }

    /// Where nothing is typed that was not taken, undo means the last step of the window, as it does elsewhere.
    private void undo(KeyEvent key) {
        boolean taken = getText().equals(now == null ? "" : written.apply(now));
        if (taken && key.isShortcutDown() && key.getCode() == KeyCode.Z) {
            getParent().fireEvent(key.copyFor(getParent(), getParent()));
            key.consume();
        }
    }

    /// What stands in it; empty where that is nothing, or cannot be read.
    Optional<T> value() {
        return read.apply(getText());
    }

    /// Marks it as wrong, or as right again.
    void mark(boolean wrong) {
        pseudoClassStateChanged(WRONG, wrong);
    }

    private void take(Consumer<T> entered) {
        read.apply(getText()).filter(value -> !value.equals(now)).ifPresent(value -> {
            now = value;
            setText(written.apply(value));
            entered.accept(value);
        });
    }
}
