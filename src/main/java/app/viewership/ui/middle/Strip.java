package app.viewership.ui.middle;

import java.util.List;
import javafx.scene.control.Label;

/// Sentences across the whole width; not there where there are none.
final class Strip extends Label {

    Strip(String id) {
        setId(id);
        getStyleClass().add("strip");
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        setWrapText(true);
        show("", List.of());
    }

    /// @param between what stands between two sentences
    void show(String between, List<String> sentences) {
        setText(String.join(between, sentences));
        setVisible(!sentences.isEmpty());
        setManaged(!sentences.isEmpty());
    }
}
