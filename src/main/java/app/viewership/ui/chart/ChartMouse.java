package app.viewership.ui.chart;

import app.viewership.chart.Mark;
import app.viewership.query.Period;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The mouse over a chart: hover tells, click selects, double click drills or resets, a drag over time brushes.
final class ChartMouse {

    /// A hand that clicks is not a drag yet.
    private static final double LEAST_DRAG = 4;

    private final ChartPane chart;
    private double pressed = Double.NaN;
    private boolean dragging;

    ChartMouse(ChartPane chart) {
        this.chart = chart;
    }

    void install() {
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, this::leave);
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    private void move(MouseEvent event) {
        Mark mark = chart.markAt(event.getX(), event.getY());
        chart.overlay().hover(mark == null ? null : chart.boundsOf(mark));
        chart.tip().show(mark, event.getScreenX(), event.getScreenY());
    }

    private void leave(MouseEvent event) {
        chart.overlay().hover(null);
        chart.tip().hide();
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        dragging = false;
        pressed = event.getButton() == MouseButton.PRIMARY ? event.getX() : Double.NaN;
    }

    private void drag(MouseEvent event) {
        if (Double.isNaN(pressed) || (!dragging && Math.abs(event.getX() - pressed) < LEAST_DRAG)) {
            return;
        }
        if (chart.periodBetween(pressed, event.getX()) != null) {
            dragging = true;
            chart.tip().hide();
            chart.overlay().hover(null);
            chart.overlay().brush(pressed, inside(event.getX()));
        }
    }

    private void release(MouseEvent event) {
        chart.overlay().endBrush();
        Period period = dragging ? chart.periodBetween(pressed, inside(event.getX())) : null;
        if (period != null) {
            chart.actions().brush().accept(period);
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || dragging) {
            return;
        }
        @Nullable Mark mark = chart.markAt(event.getX(), event.getY());
        if (event.getClickCount() % 2 == 0) {
            chart.tip().hide();
            if (mark == null) {
                chart.actions().reset().run();
            } else {
                chart.actions().drill().accept(mark);
            }
        } else if (mark != null) {
            chart.overlay().setCursor(mark, chart);
            chart.actions().select().accept(mark);
        }
    }

    private double inside(double x) {
        return Math.clamp(x, 0, chart.getWidth());
    }
}
