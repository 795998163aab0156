package app.viewership.ui.chart;

import app.viewership.chart.Mark;
import java.awt.geom.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// What lies over a chart: the mark under the mouse, the mark that the keys have reached, the period being chosen. Lets
/// every click through.
final class ChartOverlay extends Pane {

    private final Rectangle hover = box("chart-hover");
    private final Rectangle ring = box("chart-cursor");
    private final Rectangle brush = box("chart-brush");
    private @Nullable Mark cursor;
    private boolean focused;

    ChartOverlay() {
        setMouseTransparent(true);
        getChildren().addAll(hover, brush, ring);
    }

    private static Rectangle box(String styleClass) {
        Rectangle box = new Rectangle();
        box.getStyleClass().add(styleClass);
        box.setVisible(false);
        box.setManaged(false);
        return box;
    }

    @Nullable
    Mark cursor() {
        return cursor;
    }

    void setCursor(@Nullable Mark mark, ChartPane chart) {
        cursor = mark;
        follow(chart);
    }

    void showCursor(boolean focused) {
        this.focused = focused;
        ring.setVisible(focused && cursor != null && ring.getWidth() > 0);
    }

    void hover(@Nullable Rectangle2D bounds) {
        place(hover, bounds);
    }

    /// Shows the stretch from `x0` to `x1`, in either order, over the whole height.
    void brush(double x0, double x1) {
        place(brush, new Rectangle2D.Double(Math.min(x0, x1), 0, Math.abs(x1 - x0), getHeight()));
    }

    void endBrush() {
        brush.setVisible(false);
    }

    /// Puts the cursor where its mark is drawn now, and forgets it where the mark is gone.
    void follow(ChartPane chart) {
        hover.setVisible(false);
        Rectangle2D bounds = cursor == null ? null : chart.boundsOf(cursor);
        if (bounds == null) {
            cursor = null;
        }
        place(ring, bounds);
        showCursor(focused);
    }

    void clear() {
        cursor = null;
        hover.setVisible(false);
        brush.setVisible(false);
        ring.setVisible(false);
    }

    private static void place(Rectangle box, @Nullable Rectangle2D bounds) {
        box.setVisible(bounds != null);
        if (bounds != null) {
            box.setX(bounds.getX());
            box.setY(bounds.getY());
            box.setWidth(bounds.getWidth());
            box.setHeight(bounds.getHeight());
        }
    }
}
