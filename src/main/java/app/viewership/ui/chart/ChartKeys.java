package app.viewership.ui.chart;

import app.viewership.chart.Mark;
import app.viewership.query.Period;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of a chart that has the focus; what the mouse can do, they can do.
final class ChartKeys {

    private final ChartPane chart;
    /// Where a period that is being chosen began; null while none is.
    private @Nullable Mark anchor;

    ChartKeys(ChartPane chart) {
        this.chart = chart;
    }

    void install() {
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean done = switch (event.getCode()) {
            case DOWN, RIGHT -> step(1, event.isShiftDown());
            case UP, LEFT -> step(-1, event.isShiftDown());
            case HOME -> to(0, event.isShiftDown());
            case END -> to(Integer.MAX_VALUE, event.isShiftDown());
            case ENTER -> enter();
            case ESCAPE -> escape();
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private boolean step(int by, boolean widen) {
        List<Mark> marks = chart.marks();
        Mark cursor = chart.overlay().cursor();
        int at = cursor == null ? -1 : indexOf(marks, cursor);
        return to(at < 0 ? 0 : at + by, widen);
    }

    private boolean to(int index, boolean widen) {
        List<Mark> marks = chart.marks();
        if (marks.isEmpty()) {
            return false;
        }
        Mark from = chart.overlay().cursor();
        Mark mark = marks.get(Math.clamp(index, 0, marks.size() - 1));
        chart.overlay().setCursor(mark, chart);
        chart.tell();
        if (widen && mark.period() != null) {
            anchor = anchor == null ? (from == null ? mark : from) : anchor;
            brush(anchor, mark);
        } else {
            letGo();
            chart.actions().select().accept(mark);
        }
        return true;
    }

    private boolean enter() {
        Mark cursor = chart.overlay().cursor();
        if (cursor == null) {
            return false;
        }
        Period period = anchor == null ? null : between(anchor, cursor);
        letGo();
        if (period != null) {
            chart.actions().brush().accept(period);
        } else {
            chart.actions().drill().accept(cursor);
        }
        return true;
    }

    private boolean escape() {
        if (anchor == null) {
            return false;
        }
        letGo();
        return true;
    }

    private void letGo() {
        anchor = null;
        chart.overlay().endBrush();
    }

    private void brush(Mark one, Mark other) {
        Rectangle2D from = chart.boundsOf(one);
        Rectangle2D to = chart.boundsOf(other);
        if (from != null && to != null) {
            Rectangle2D both = from.createUnion(to);
            chart.overlay().brush(both.getMinX(), both.getMaxX());
        }
    }

    private @Nullable Period between(Mark one, Mark other) {
        Rectangle2D from = chart.boundsOf(one);
        Rectangle2D to = chart.boundsOf(other);
        return from == null || to == null ? null : chart.periodBetween(from.getCenterX(), to.getCenterX());
    }

    private static int indexOf(List<Mark> marks, Mark mark) {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).stands(mark)) {
                return i;
            }
        }
        return -1;
    }
}
