package app.viewership.ui.table;

import app.viewership.chart.Numbers;
import app.viewership.query.Row;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A share as a bar with its figure at the end; the longest bar of the answer fills the room for bars.
final class ShareCell extends TableCell<Row, Object> {

    private static final double FIGURE = 64;

    /// A bar of fewer pixels says nothing.
    private static final double SHORTEST = 12;

    private final AnswerColumns columns;
    private final int index;
    private final Region bar = new Region();

    ShareCell(AnswerColumns columns, int index) {
        this.columns = columns;
        this.index = index;
        bar.getStyleClass().add("share-bar");
        bar.setMinWidth(Region.USE_PREF_SIZE);
        setGraphic(new HBox(bar));
        ((HBox) getGraphic()).setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.LEFT);
        setAlignment(Pos.CENTER_LEFT);
        setGraphicTextGap(8);
    }

    @Override
    protected void updateItem(@Nullable Object item, boolean empty) {
        super.updateItem(item, empty);
        if (!empty && item instanceof Number share) {
            bar.setVisible(true);
            setText(Numbers.share(share.doubleValue()));
            requestLayout();
        } else {
            bar.setVisible(false);
            setText(null);
        }
    }

    @Override
    protected void layoutChildren() {
        if (getItem() instanceof Number share) {
            double longest = columns.longest(index);
            double room = Math.max(0, getWidth() - FIGURE - 24);
            bar.setVisible(room >= SHORTEST && share.doubleValue() > 0);
            bar.setPrefWidth(
                    longest <= 0 || room < SHORTEST ? 0 : Math.max(1, Math.rint(room * share.doubleValue() / longest)));
        }
        super.layoutChildren();
    }
}
