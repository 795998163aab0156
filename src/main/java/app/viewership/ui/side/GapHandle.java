package app.viewership.ui.side;

import app.viewership.chart.Numbers;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// One handle of the gap slider: a line through the histogram with a knob at its foot. Dragged with the mouse, or moved
/// from one round length to the next with the arrow keys.
final class GapHandle extends Pane {

    private static final double WIDTH = 16;

    private final Region line = new Region();
    private final Region knob = new Region();
    private final String name;
    private final Tooltip tooltip = new Tooltip();
    private final IntConsumer moved;
    private Runnable settled = () -> {};
    private int seconds;

    GapHandle(String id, String name, IntConsumer moved) {
        this.name = name;
        this.moved = moved;
        setId(id);
        getStyleClass().add("gap-handle");
        line.getStyleClass().add("line");
        knob.getStyleClass().add("knob");
        // This pane gives them their places itself.
        line.setManaged(false);
        knob.setManaged(false);
        getChildren().setAll(line, knob);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setCursor(Cursor.H_RESIZE);
        Tooltip.install(this, tooltip);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            requestFocus();
            e.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            double x = getParent().sceneToLocal(e.getSceneX(), e.getSceneY()).getX();
            moved.accept(GapAxis.at(x / getParent().getLayoutBounds().getWidth()));
            e.consume();
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> {
            settled.run();
            e.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void whenSettled(Runnable action) {
        settled = action;
    }

    private void key(KeyEvent e) {
        int direction = switch (e.getCode()) {
            case RIGHT, UP -> 1;
            case LEFT, DOWN -> -1;
            default -> 0;
        };
        if (direction != 0 && !e.isAltDown() && !e.isShortcutDown()) {
            moved.accept(GapAxis.next(seconds, direction));
            settled.run();
            e.consume();
        }
    }

    void show(int now) {
        seconds = now;
        tooltip.setText(name + ": " + Numbers.length(now));
        setAccessibleText(tooltip.getText());
    }

    /// Stands at `x` with its foot at `foot`.
    void stand(double x, double foot) {
        resizeRelocate(Math.rint(x - WIDTH / 2), -6, WIDTH, foot + 6 + 8);
        boolean small = getStyleClass().contains("small");
        double size = small ? 8 : 12;
        line.resizeRelocate((WIDTH - 2) / 2, small ? 22 : 0, 2, foot + 6 - (small ? 22 : 0));
        knob.resizeRelocate((WIDTH - size) / 2, foot + 6 - size / 2, size, size);
    }
}
