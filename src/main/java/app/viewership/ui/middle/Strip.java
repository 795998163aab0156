package app.viewership.ui.middle;

import app.viewership.ui.Hint;
import app.viewership.ui.Words;
import java.util.List;
import javafx.scene.control.Label;

/// Sentences across the whole width; not there where there are none. Where there is little room the first is there, and
/// says how many more a click brings.
final class Strip extends Label {

    private static final Words WORDS = Words.of(Strip.class);

    private String between = "";
    private List<String> sentences = List.of();
    private boolean brief;
    private boolean unfolded;

    Strip(String id) {
        setId(id);
        getStyleClass().add("strip");
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        setWrapText(true);
        setOnMouseClicked(e -> {
            unfolded = true;
            write();
        });
        write();
    }

    /// @param between what stands between two sentences
    void show(String between, List<String> sentences) {
        unfolded &= sentences.equals(this.sentences);
        this.between = between;
        this.sentences = List.copyOf(sentences);
        write();
    }

    /// Whether there is little room.
    void brief(boolean little) {
        if (brief != little) {
            brief = little;
            write();
        }
    }

    private void write() {
        String all = String.join(between, sentences);
        boolean folded = brief && !unfolded && sentences.size() > 1;
        setText(folded ? sentences.getFirst() + " " + WORDS.say("strip.more", sentences.size() - 1) : all);
        setAccessibleText(all);
        Hint.say(this, folded ? all : null);
        setVisible(!sentences.isEmpty());
        setManaged(!sentences.isEmpty());
    }
}
