package app.viewership.ui.side;

import app.viewership.query.FacetValue;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A facet row in the list of all values.
final class FacetCell extends ListCell<FacetValue> {

    private final FacetFinder finder;
    private final FacetRow row;

    FacetCell(FacetFinder finder) {
        this.finder = finder;
        row = new FacetRow(finder.controller());
        row.setFocusTraversable(false);
        getStyleClass().add("facet-cell");
    }

    @Override
    protected void updateItem(@Nullable FacetValue value, boolean empty) {
        super.updateItem(value, empty);
        if (empty || value == null) {
            setGraphic(null);
            return;
        }
        finder.draw(row, value);
        row.setPrefWidth(getListView().getWidth() - 36);
        setGraphic(row);
    }
}
