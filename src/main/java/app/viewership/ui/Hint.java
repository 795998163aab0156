package app.viewership.ui;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// What is said of a part of the window while the mouse rests on it. A tooltip is a window of its own: it is made when
/// the mouse first comes, or figures that follow live sources would make hundreds that nobody sees.
public final class Hint {
    private static final double WIDEST = 480;

    private final Node node;
    private String text = "";
    private @Nullable Tooltip tooltip;

    private Hint(Node node) {
        this.node = node;
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, e -> show());
    }

    /// Has `text` said of `node` from now on, in place of what was said before; nothing for null.
    public static void say(Node node, @Nullable String text) {
        Hint hint = (Hint) node.getProperties().computeIfAbsent(Hint.class, key -> new Hint(node));
        hint.text = text == null ? "" : text;
        node.setAccessibleHelp(text);
        if (hint.tooltip != null) {
            hint.show();
        }
    }

    /// What is said of `node`; empty for nothing.
    public static String of(Node node) {
        return node.hasProperties() && node.getProperties().get(Hint.class) instanceof Hint hint ? hint.text : "";
    }

    private void show() {
        if (tooltip == null && !text.isEmpty()) {
            tooltip = new Tooltip();
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(WIDEST);
            Tooltip.install(node, tooltip);
        }
        if (tooltip != null) {
            tooltip.setText(text);
            if (text.isEmpty()) {
                Tooltip.uninstall(node, tooltip);
                tooltip = null;
            }
        }
    }
}
