package app.viewership.ui.middle;

import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Focus;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The four figures at the head of a view, beside each other.
final class FigureRow extends HBox {
    private static final int FIGURES = 4;

    private final ExplorerModel model;
    private final List<FigureCard> cards = new ArrayList<>();

    FigureRow(ExplorerModel model) {
        super(12);
        this.model = model;
        setId("figures");
        for (int i = 0; i < FIGURES; i++) {
            FigureCard card = new FigureCard("figure-" + i);
            HBox.setHgrow(card, Priority.ALWAYS);
            cards.add(card);
        }
        getChildren().setAll(cards);
    }

    void show(OpenLog log, Shown shown) {
        List<FourFigures.Figure> figures = FourFigures.of(log, shown);
        for (int i = 0; i < cards.size(); i++) {
            boolean there = i < figures.size();
            cards.get(i).setVisible(there);
            cards.get(i).setManaged(there);
            if (there) {
                FourFigures.Figure figure = figures.get(i);
                cards.get(i).show(figure, () -> model.focus().set(new Focus(null, figure.measure())));
            }
        }
    }
}
