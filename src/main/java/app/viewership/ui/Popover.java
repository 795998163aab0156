package app.viewership.ui;

import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;

/// A small card beside what opened it; Esc or a click elsewhere closes it.
public final class Popover {

    private static final double DISTANCE = 4;

    private final Popup popup = new Popup();

    private Popover(Node content) {
        VBox card = new VBox(content);
        card.getStyleClass().addAll("card", "popover");
        popup.getContent().add(card);
        popup.setAutoHide(true);
        popup.setAutoFix(true);
        popup.setHideOnEscape(true);
        card.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                popup.hide();
                e.consume();
            }
        });
        // Enter in a field of a length takes it and is done.
        card.addEventHandler(ActionEvent.ACTION, e -> {
            if (e.getTarget() instanceof LengthField) {
                popup.hide();
            }
        });
    }

    /// Opens `content` below `owner`, or above it where there is no room below.
    public static Popover open(Node owner, Node content) {
        Popover popover = new Popover(content);
        Bounds at = owner.localToScreen(owner.getLayoutBounds());
        popover.popup.show(owner, at.getMinX(), at.getMaxY() + DISTANCE);
        Rectangle2D screen = Screen.getScreensForRectangle(at.getMinX(), at.getMinY(), 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        if (at.getMaxY() + DISTANCE + popover.popup.getHeight() > screen.getMaxY()) {
            popover.popup.setY(Math.max(screen.getMinY(), at.getMinY() - DISTANCE - popover.popup.getHeight()));
        }
        return popover;
    }

    /// Closes it.
    public void close() {
        popup.hide();
    }

    /// Has `action` run when it closes, however that comes.
    public void onClose(Runnable action) {
        popup.setOnHidden(e -> action.run());
    }
}
