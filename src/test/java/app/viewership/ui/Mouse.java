package app.viewership.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What a mouse does, as the system reports it; on the JavaFX thread. A robot cannot do these: where a machine is too
/// busy its two clicks are no double click, and without a display it holds neither Shift nor what it drags.
public final class Mouse {

    private static final int STEPS = 8;

    private Mouse() {}

    /// A double click in the middle of `node`.
    public static void twice(Node node) {
        twice(node, middle(node));
    }

    /// A double click at a place of `node`.
    public static void twice(Node node, Point2D at) {
        click(node, at, 1, false);
        click(node, at, 2, false);
    }

    /// A click in the middle of `node` with Shift held down.
    public static void withShift(Node node) {
        click(node, middle(node), 1, true);
    }

    /// A press in `node`, and a release elsewhere; both places as `node` counts them when it is pressed.
    public static void drag(Node node, Point2D from, Point2D to) {
        Point2D begin = node.localToScene(from);
        Point2D end = node.localToScene(to);
        fire(node, MouseEvent.MOUSE_PRESSED, begin, 1, false);
        for (int step = 1; step <= STEPS; step++) {
            fire(node, MouseEvent.MOUSE_DRAGGED, begin.interpolate(end, (double) step / STEPS), 1, false);
        }
        fire(node, MouseEvent.MOUSE_RELEASED, end, 1, false);
    }

    /// The middle of `node`, as it counts itself.
    public static Point2D middle(Node node) {
        return new Point2D(
                node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
    }

    private static void click(Node node, Point2D at, int count, boolean shift) {
        Point2D scene = node.localToScene(at);
        fire(node, MouseEvent.MOUSE_PRESSED, scene, count, shift);
        fire(node, MouseEvent.MOUSE_RELEASED, scene, count, shift);
        fire(node, MouseEvent.MOUSE_CLICKED, scene, count, shift);
    }

    private static void fire(Node node, EventType<MouseEvent> type, Point2D scene, int count, boolean shift) {
        Point2D screen = node.localToScreen(node.sceneToLocal(scene));
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        screen.getX(),
                        screen.getY(),
                        MouseButton.PRIMARY,
                        count,
                        shift,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }
}
