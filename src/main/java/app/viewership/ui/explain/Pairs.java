package app.viewership.ui.explain;

import app.viewership.ui.Hint;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// Names with their values, one pair a line. Lines stay when only their words change.
final class Pairs extends VBox {
    private final List<Line> lines = new ArrayList<>();

    /// A name and its value.
    record Pair(String name, String value) {}

    void show(List<Pair> pairs) {
        while (lines.size() < pairs.size()) {
            lines.add(new Line());
        }
        for (int i = 0; i < pairs.size(); i++) {
            lines.get(i).show(pairs.get(i));
        }
        List<Line> shown = lines.subList(0, pairs.size());
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
    }

    private static final class Line extends HBox {
        private final Label name = new Label();
        private final Label value = new Label();

        Line() {
            super(8);
            getStyleClass().add("pair");
            name.getStyleClass().add("secondary");
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(name, Priority.ALWAYS);
            // A device or a period can be longer than there is room for.
            value.setMinWidth(0);
            value.setWrapText(true);
            value.setTextAlignment(TextAlignment.RIGHT);
            getChildren().setAll(name, value);
        }

        void show(Pair pair) {
            name.setText(pair.name());
            value.setText(pair.value());
            Hint.say(value, pair.value());
        }
    }
}
