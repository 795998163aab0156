package app.viewership.ui.bars;

import app.viewership.chart.Numbers;
import app.viewership.query.Hit;
import app.viewership.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One suggestion: the value, what it is, its watch time.
final class HitCell extends ListCell<Hit> {

    private static final Words WORDS = Words.of(HitCell.class);

    private final Label value = new Label();
    private final Label dimension = new Label();
    private final Label figure = new Label();
    private final HBox line = new HBox(8, value, dimension, figure);

    HitCell() {
        line.setAlignment(Pos.CENTER_LEFT);
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        dimension.getStyleClass().add("secondary");
        figure.getStyleClass().add("secondary");
        dimension.setMinWidth(USE_PREF_SIZE);
        figure.setMinWidth(72);
        figure.setAlignment(Pos.CENTER_RIGHT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            return;
        }
        value.setText(hit.step().value());
        dimension.setText(hit.label());
        // Where no length is reported, 0 s would say that nobody watched.
        figure.setText(
                hit.watchSeconds() == 0 && hit.viewings() > 0
                        ? WORDS.say("hit.viewings", hit.viewings())
                        : Numbers.watchTime(hit.watchSeconds()));
        setAccessibleText(hit.step().value() + ", " + hit.label());
        setGraphic(line);
    }
}
