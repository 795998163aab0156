package app.viewership.ui.chart;

import app.viewership.chart.ChartStyle;
import app.viewership.chart.Figure;
import app.viewership.chart.Mark;
import app.viewership.chart.Marks;
import app.viewership.chart.Plate;
import app.viewership.query.Period;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.fx.ChartCanvas;
import org.jspecify.annotations.Nullable;

/// A figure at whatever size the window gives it: made anew for each size, so letters keep theirs and as many rows show
/// as fit. Drawn as shapes, not as an image, so it is sharp on every screen.
///
/// Click selects, double click drills or resets, a drag over time chooses a period. With the focus, arrows walk from
/// mark to mark, Shift with arrows widens a period, Enter drills or takes the period, Escape lets go.
public final class ChartPane extends Region {

    private final ChartCanvas canvas = new ChartCanvas(null);
    private final ChartOverlay overlay = new ChartOverlay();
    private final ReadOnlyObjectWrapper<@Nullable Plate> plate = new ReadOnlyObjectWrapper<>();
    private final ChartTip tip = new ChartTip(this);
    private @Nullable Figure figure;
    private ChartStyle style = ChartStyle.LIGHT;
    private Predicate<Mark> selected = mark -> false;

    public ChartPane() {
        getStyleClass().add("chart-pane");
        setId("chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(80, 60);
        // Zooming, panning and crosshairs are another program's manners; here a drag chooses and a click selects.
        canvas.setMouseTransparent(true);
        getChildren().addAll(canvas, overlay);
        new ChartMouse(this).install();
        new ChartKeys(this).install();
        focusedProperty().addListener((value, before, now) -> overlay.showCursor(now));
    }

    private ChartActions actions = ChartActions.NONE;

    /// Says what becomes of the user's choices.
    public void setActions(ChartActions actions) {
        this.actions = actions;
    }

    ChartActions actions() {
        return actions;
    }

    /// Shows a figure; null for none.
    ///
    /// @param selected what to bring out
    public void show(@Nullable Figure figure, ChartStyle style, Predicate<Mark> selected) {
        this.figure = figure;
        this.style = style;
        this.selected = selected;
        tip.hide();
        draw();
    }

    /// Brings out something else in the same figure.
    public void select(Predicate<Mark> selected) {
        List<Mark> before = marks().stream().filter(this.selected).toList();
        this.selected = selected;
        // Most often the same, with figures drawn already.
        if (!before.equals(marks().stream().filter(selected).toList())) {
            draw();
        }
    }

    /// What is drawn now: its subtitle says how much of the figure fitted. Null while there is nothing.
    public ReadOnlyObjectProperty<@Nullable Plate> plate() {
        return plate.getReadOnlyProperty();
    }

    /// Every mark that is drawn, in order.
    public List<Mark> marks() {
        return Marks.all(drawn());
    }

    @Nullable
    Mark markAt(double x, double y) {
        return Marks.at(drawn(), x, y);
    }

    @Nullable
    Rectangle2D boundsOf(Mark mark) {
        return Marks.bounds(drawn(), mark);
    }

    @Nullable
    Period periodBetween(double x0, double x1) {
        return Marks.between(drawn(), x0, x1);
    }

    ChartOverlay overlay() {
        return overlay;
    }

    ChartTip tip() {
        return tip;
    }

    private @Nullable ChartRenderingInfo drawn() {
        return canvas.getChart() == null ? null : canvas.getRenderingInfo();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        overlay.resizeRelocate(0, 0, width, height);
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            // Without a chart, or the canvas would draw the one made for the old size twice.
            canvas.setChart(null);
            canvas.setWidth(width);
            canvas.setHeight(height);
            draw();
        }
    }

    private void draw() {
        if (figure == null || canvas.getWidth() < 1 || canvas.getHeight() < 1) {
            canvas.setChart(null);
            plate.set(null);
            overlay.clear();
            return;
        }
        Plate made = figure.at(canvas.getWidth(), canvas.getHeight(), style, selected);
        canvas.setChart(made.chart());
        plate.set(made);
        overlay.follow(this);
        tell();
    }

    /// Says the chart in words: its heading, or the mark that the keys have reached.
    void tell() {
        Mark cursor = overlay.cursor();
        if (cursor != null) {
            setAccessibleText(cursor.text());
        } else if (figure != null) {
            Plate now = plate.get();
            setAccessibleText(figure.title() + ". " + (now == null ? "" : now.subtitle()));
        }
    }
}
