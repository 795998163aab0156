package app.viewership.ui.messages;

import java.net.URL;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A card above the window, dimming what is beneath. Esc, the × or a click beside it closes it, and the keyboard is
/// then where it was before. There is one at a time: a second takes the place of the first.
public final class Sheet {
    private static final String KEY = Sheet.class.getName();

    private final Pane overlay;
    private final StackPane veil = new StackPane();
    private final @Nullable Node before;
    private final Runnable onClose;
    private final ChangeListener<@Nullable Node> keepFocus;

    private Sheet(Pane overlay, Region card, Runnable onClose) {
        this.overlay = overlay;
        this.onClose = onClose;
        Scene scene = overlay.getScene();
        before = scene == null ? null : scene.getFocusOwner();
        keepFocus = (value, old, now) -> bringBack(old, now);
        veil.getStyleClass().add("veil");
        dress(veil);
        veil.getChildren().add(card);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        StackPane.setMargin(card, new Insets(80, 24, 48, 24));
        veil.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        veil.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getTarget() == veil) {
                close();
            }
        });
    }

    /// Opens a card with a heading, its content below.
    ///
    /// @param id of the card; its close button has `<id>-close`
    public static Sheet open(Pane overlay, String id, String title, Node content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("title");
        Button close = Buttons.close(id + "-close");
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox(8, heading, close);
        top.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(12, top, content);
        card.setPadding(new Insets(12, 12, 20, 20));
        Sheet sheet = bare(overlay, id, card, () -> {});
        card.setAccessibleText(title);
        close.setOnAction(e -> sheet.close());
        close.requestFocus();
        return sheet;
    }

    /// Opens a card that has its own way to be read; the caller puts the keyboard somewhere in it.
    ///
    /// @param onClose runs once, however the card is closed
    public static Sheet bare(Pane overlay, String id, Region card, Runnable onClose) {
        if (overlay.getProperties().get(KEY) instanceof Sheet earlier) {
            earlier.close();
        }
        card.setId(id);
        card.getStyleClass().addAll("card", "sheet");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Sheet sheet = new Sheet(overlay, card, onClose);
        overlay.getChildren().add(sheet.veil);
        overlay.getProperties().put(KEY, sheet);
        if (overlay.getScene() != null) {
            overlay.getScene().focusOwnerProperty().addListener(sheet.keepFocus);
        }
        return sheet;
    }

    /// Whether a card lies above the window now.
    public static boolean isOpen(Pane overlay) {
        return overlay.getProperties().get(KEY) instanceof Sheet;
    }

    /// Closes the card, if it is still open.
    public void close() {
        if (!overlay.getProperties().remove(KEY, this)) {
            return;
        }
        if (overlay.getScene() != null) {
            overlay.getScene().focusOwnerProperty().removeListener(keepFocus);
        }
        overlay.getChildren().remove(veil);
        if (before != null) {
            before.requestFocus();
        }
        onClose.run();
    }

    /// Gives what lies above the window its looks.
    static void dress(Parent pane) {
        URL sheet = Objects.requireNonNull(Sheet.class.getResource("messages.css"), "messages.css");
        pane.getStylesheets().add(sheet.toExternalForm());
    }

    private void onKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            e.consume();
            close();
        }
    }

    // What lies beneath is out of reach for the Tab key too.
    private void bringBack(@Nullable Node old, @Nullable Node now) {
        if (now != null && !within(now) && old != null && within(old) && old.getScene() != null) {
            old.requestFocus();
        }
    }

    private boolean within(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == veil) {
                return true;
            }
        }
        return false;
    }
}
