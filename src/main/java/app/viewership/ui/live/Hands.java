package app.viewership.ui.live;

import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Whether somebody has hold of something in the window: a button of the mouse is down, or a menu is open. What one has
/// hold of is not moved away.
final class Hands {
    private boolean pressed;

    void watch(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> pressed = true);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> pressed = false);
        // A drag out of the window may end elsewhere; a mouse that moves has no button down.
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, e -> pressed = false);
    }

    boolean areFull() {
        return pressed
                || Window.getWindows().stream()
                        .anyMatch(window -> window instanceof PopupWindow && !(window instanceof Tooltip));
    }
}
