package app.viewership.ui.middle;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One of the four figures: what it is, how much, and beside what. A click explains it.
final class FigureCard extends Button {

    private final Label name = new Label();
    private final Label figure = new Label();
    private final Label beside = new Label();

    FigureCard(String id) {
        setId(id);
        getStyleClass().setAll("figure-card", "card");
        name.getStyleClass().add("secondary");
        figure.getStyleClass().add("figure");
        figure.setMinWidth(USE_PREF_SIZE);
        figure.setId(id + "-value");
        beside.getStyleClass().add("secondary");
        beside.setTextOverrun(OverrunStyle.ELLIPSIS);
        HBox line = new HBox(6, figure, beside);
        line.getStyleClass().add("line");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        VBox content = new VBox(name, line);
        content.prefWidthProperty().bind(widthProperty().subtract(30));
        setGraphic(content);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setPrefWidth(160);
    }

    void show(FourFigures.Figure shown, Runnable explain) {
        name.setText(shown.name());
        figure.setText(shown.value());
        beside.setText(shown.beside());
        setAccessibleText(shown.name() + ": " + shown.value() + ", " + shown.beside());
        setTooltip(new Tooltip(shown.rule()));
        setOnAction(e -> explain.run());
    }
}
