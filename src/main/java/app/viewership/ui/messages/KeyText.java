package app.viewership.ui.messages;

import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Keys as they stand on keyboards: `Ctrl+O`, `Shift+Enter`; on a Mac with its signs.
final class KeyText {
    private KeyText() {}

    static String of(@Nullable KeyCombination key) {
        return key == null
                ? ""
                : key.getDisplayText()
                        .replace("\u21b5", "Enter")
                        .replace("\u2190", "Left")
                        .replace("\u2191", "Up")
                        .replace("\u2192", "Right")
                        .replace("\u2193", "Down")
                        .replace("\u232b", "Backspace");
    }
}
