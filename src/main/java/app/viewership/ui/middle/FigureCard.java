package app.viewership.ui.middle;

import app.viewership.ui.Hint;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One of the four figures: what it is, how much, and beside what. A click explains it.
final class FigureCard extends Button {

    private static final double AROUND = 30;
    private static final double BETWEEN = 6;

    private final Label name = new Label();
    private final Label figure = new Label();
    private final Label beside = new Label();
    private FourFigures.@Nullable Figure shown;

    FigureCard(String id) {
        setId(id);
        getStyleClass().setAll("figure-card", "card");
        name.getStyleClass().add("secondary");
        figure.getStyleClass().add("figure");
        figure.setMinWidth(USE_PREF_SIZE);
        figure.setId(id + "-value");
        beside.getStyleClass().add("secondary");
        beside.setTextOverrun(OverrunStyle.ELLIPSIS);
        HBox line = new HBox(BETWEEN, figure, beside);
        line.getStyleClass().add("line");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        VBox content = new VBox(name, line);
        content.prefWidthProperty().bind(widthProperty().subtract(AROUND));
        setGraphic(content);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setPrefWidth(160);
        content.widthProperty().addListener((p, before, now) -> fit(now.doubleValue()));
    }

    void show(FourFigures.Figure now, Runnable explain) {
        shown = now;
        name.setText(now.name());
        figure.setText(now.value());
        fit(getWidth() - AROUND);
        String all = now.beside().isEmpty() ? now.value() : now.value() + ", " + now.beside();
        setAccessibleText(now.name() + ": " + all);
        Hint.say(this, all + "\n" + now.rule());
        setOnAction(e -> explain.run());
    }

    /// What stands beside is cut at a word: `24 % of the log` becomes `24 %`.
    private void fit(double width) {
        if (shown == null) {
            return;
        }
        beside.setText(shown.beside());
        if (width > 0 && figure.prefWidth(-1) + BETWEEN + beside.prefWidth(-1) > width) {
            beside.setText(shown.brief());
        }
    }
}
