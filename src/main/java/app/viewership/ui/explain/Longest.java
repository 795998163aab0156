package app.viewership.ui.explain;

import app.viewership.query.ViewingRow;
import app.viewership.ui.Hint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Viewings with how long they took, each a link to its lines of the log. Links stay when others take their place.
final class Longest extends VBox {
    private final Consumer<ViewingRow> look;
    private final List<Line> lines = new ArrayList<>();

    /// @param look brings the lines of a viewing
    Longest(Consumer<ViewingRow> look) {
        this.look = look;
    }

    /// @param unknown whether 0 s stands for a length that nobody knows yet
    void show(List<ViewingRow> viewings, boolean unknown) {
        while (lines.size() < viewings.size()) {
            lines.add(new Line());
        }
        for (int i = 0; i < viewings.size(); i++) {
            lines.get(i).show(viewings.get(i), unknown, look);
        }
        List<Line> shown = lines.subList(0, viewings.size());
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
    }

    private static final class Line extends HBox {
        private final Hyperlink link = new Hyperlink();
        private final Label time = new Label();

        Line() {
            super(8);
            getStyleClass().add("pair");
            link.setMaxWidth(Double.MAX_VALUE);
            link.setTextOverrun(OverrunStyle.ELLIPSIS);
            link.getStyleClass().add("quiet");
            HBox.setHgrow(link, Priority.ALWAYS);
            time.setMinWidth(USE_PREF_SIZE);
            getChildren().setAll(link, time);
        }

        void show(ViewingRow row, boolean unknown, Consumer<ViewingRow> look) {
            link.setVisited(false);
            link.setText(row.household().isEmpty() ? row.title() : row.household() + " · " + row.title());
            Hint.say(link, row.viewer().isEmpty() ? row.title() : row.title() + "\n" + row.viewer());
            link.setOnAction(e -> look.accept(row));
            time.setText(FigurePairs.length(row, unknown));
        }
    }
}
