package app.viewership.ui.table;

import app.viewership.chart.Numbers;
import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// One row of totals under the table, each figure under its column, however wide that is and however far the table is
/// scrolled to the side.
final class Footer extends Pane {

    private final TableView<Row> table;
    private final Map<String, Label> figures = new HashMap<>();
    private final Label caption = new Label();
    private final Hyperlink more;
    private final Hyperlink room;
    private final InvalidationListener moved = o -> requestLayout();

    /// @param more asks for more rows; stands behind the caption
    /// @param room tells of columns that gave way; stands behind that
    Footer(TableView<Row> table, Hyperlink more, Hyperlink room) {
        this.table = table;
        this.more = more;
        this.room = room;
        setId("totals");
        getStyleClass().add("totals");
        caption.setId("totals-caption");
        caption.getStyleClass().add("medium");
        caption.setAlignment(Pos.CENTER_LEFT);
        table.widthProperty().addListener(moved);
        room.textProperty().addListener(moved);
        room.visibleProperty().addListener(moved);
        table.getVisibleLeafColumns().addListener(moved);
    }

    /// Shows the figures of `totals`, which has the columns of `answer`.
    void show(Answer answer, Row totals, String text) {
        List<String> ids = answer.columns().stream().map(Column::id).toList();
        if (!figures.keySet().equals(new HashSet<>(ids))) {
            figures.clear();
            ids.forEach(id -> figures.put(id, figure(id)));
            getChildren().setAll(figures.values());
            getChildren().addAll(caption, more, room);
        }
        for (int i = 0; i < answer.columns().size(); i++) {
            Column column = answer.columns().get(i);
            @Nullable Object cell = totals.cells().get(i);
            boolean figure = CellText.isFigure(column.type()) && column.type() != Column.Type.RANK && cell != null;
            Label label = Objects.requireNonNull(figures.get(column.id()));
            label.setText(
                    !figure
                            ? ""
                            : column.type() == Column.Type.AMOUNT && cell instanceof Number amount
                                    ? Numbers.amount(amount.doubleValue(), AnswerColumns.largest(answer, i))
                                    : CellText.shown(
                                            column.type(),
                                            cell,
                                            answer.question().zone()));
            label.setAlignment(column.type() == Column.Type.SHARE ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        }
        caption.setText(text);
        for (TableColumn<Row, ?> column : table.getColumns()) {
            column.widthProperty().removeListener(moved);
            column.widthProperty().addListener(moved);
        }
        requestLayout();
    }

    private static Label figure(String column) {
        Label label = new Label();
        label.setId("total-" + column);
        label.getStyleClass().add("total");
        return label;
    }

    @Override
    protected void layoutChildren() {
        double x = -scrolled();
        figures.values().forEach(label -> label.setVisible(false));
        for (TableColumn<Row, ?> column : table.getVisibleLeafColumns()) {
            Label label = figures.get(AnswerColumns.data(column).id());
            if (label != null) {
                label.setVisible(true);
                label.resizeRelocate(x, 0, column.getWidth(), getHeight());
            }
            x += column.getWidth();
        }
        double link = more.isVisible() ? Math.ceil(more.prefWidth(-1)) : 0;
        double columns = room.isVisible() ? Math.ceil(room.prefWidth(-1)) : 0;
        double text = Math.ceil(caption.prefWidth(-1));
        // How many rows there are matters more than that their shares make a hundred per cent.
        for (Label label : figures.values()) {
            label.setVisible(label.isVisible() && (label.getText().isEmpty() || start(label) >= text + link + columns));
        }
        caption.resizeRelocate(0, 0, text, getHeight());
        more.resizeRelocate(text, 0, link, getHeight());
        room.resizeRelocate(text + link, 0, columns, getHeight());
    }

    /// Where the text of a figure begins.
    private static double start(Label label) {
        double room = label.getWidth() - label.prefWidth(-1);
        return label.getLayoutX() + (label.getAlignment() == Pos.CENTER_LEFT ? 0 : Math.max(0, room));
    }

    private double scrolled() {
        return table.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible())
                .peek(bar -> {
                    bar.valueProperty().removeListener(moved);
                    bar.valueProperty().addListener(moved);
                })
                .mapToDouble(ScrollBar::getValue)
                .findFirst()
                .orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 30;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 30;
    }
}
