package app.viewership.ui.messages;

import app.viewership.ui.Messages;
import app.viewership.ui.Words;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Messages as small cards at the lower edge of the window, the newest at the bottom; what else is there makes room.
/// Where there is little room, the older ones are folded behind a link. What was done goes away by itself, but not
/// under the mouse nor unread; what went wrong stays until it is closed. The same words
/// twice are one card.
public final class Toasts implements Messages {
    private static final Duration LONG_ENOUGH_TO_READ = Duration.seconds(6);
    private static final Duration LONG_ENOUGH_TO_ACT = Duration.seconds(12);
    private static final int MOST = 4;

    /// The bar at the lower edge of the window, and the gap above it.
    private static final double BAR = 28;

    private static final double GAP = 12;

    private final Words words = Words.of(Toasts.class);
    private final Pile pile = new Pile();
    private final ReadOnlyDoubleWrapper height = new ReadOnlyDoubleWrapper();

    /// Puts the messages on the overlay of the window.
    public Toasts(Pane overlay) {
        pile.setId("messages");
        Sheet.dress(pile);
        pile.setPadding(new Insets(GAP, 16, BAR + GAP, 16));
        pile.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(pile, Pos.BOTTOM_CENTER);
        overlay.getChildren().add(pile);
        height.bind(Bindings.createDoubleBinding(
                () -> pile.cards().isEmpty() ? 0 : Math.max(0, pile.getHeight() - BAR),
                pile.heightProperty(),
                pile.cards()));
    }

    /// How high the messages reach above the bar at the lower edge of the window, in pixels; 0 where there are none.
    public ReadOnlyDoubleProperty height() {
        return height.getReadOnlyProperty();
    }

    /// Folds the older of more messages than there is room for.
    ///
    /// @param room above the bar at the lower edge of the window, in pixels
    public void within(ObservableDoubleValue room) {
        pile.within(Bindings.createDoubleBinding(() -> room.get() + BAR, room));
    }

    @Override
    public void say(String text) {
        leave(show(text, false, null, () -> {}), LONG_ENOUGH_TO_READ);
    }

    @Override
    public void say(String text, String action, Runnable onAction) {
        leave(show(text, false, action, onAction), LONG_ENOUGH_TO_ACT);
    }

    @Override
    public void fail(String text) {
        show(text, true, null, () -> {});
    }

    @Override
    public void fail(String text, String action, Runnable onAction) {
        show(text, true, action, onAction);
    }

    @Override
    public boolean dismiss() {
        if (pile.cards().isEmpty()) {
            return false;
        }
        pile.cards().removeLast();
        return true;
    }

    private HBox show(String text, boolean problem, @Nullable String action, Runnable onAction) {
        pile.toFront();
        pile.cards().removeIf(earlier -> text.equals(earlier.getUserData()));
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(480);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox toast = new HBox(12, icon(problem ? Feather.ALERT_TRIANGLE : Feather.CHECK), label);
        toast.setId("message");
        toast.setUserData(text);
        toast.setAccessibleText(words.say(problem ? "toast.problem" : "toast.done", text));
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setPadding(new Insets(8, 8, 8, 16));
        toast.setMaxWidth(Region.USE_PREF_SIZE);
        toast.getStyleClass().addAll("card", "toast", problem ? "problem" : "done");
        if (action != null) {
            toast.getChildren().add(link(action, toast, onAction));
        }
        Button close = Buttons.close("message-close");
        close.setOnAction(e -> pile.cards().remove(toast));
        toast.getChildren().add(close);
        pile.cards().add(toast);
        makeRoom();
        return toast;
    }

    private Hyperlink link(String action, HBox toast, Runnable onAction) {
        Hyperlink link = new Hyperlink(action);
        link.setId("message-action");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setAccessibleText(action);
        link.setOnAction(e -> {
            pile.cards().remove(toast);
            onAction.run();
        });
        return link;
    }

    private static FontIcon icon(Ikon ikon) {
        return new FontIcon(ikon);
    }

    // Of too many, the oldest of those that would go by themselves goes first.
    private void makeRoom() {
        if (pile.cards().size() > MOST) {
            pile.cards().stream()
                    .filter(toast -> toast.getStyleClass().contains("done"))
                    .findFirst()
                    .ifPresent(pile.cards()::remove);
        }
    }

    private void leave(HBox toast, Duration after) {
        PauseTransition pause = new PauseTransition(after);
        pause.setOnFinished(e -> pile.cards().remove(toast));
        toast.hoverProperty().addListener((value, old, hovered) -> {
            if (hovered) {
                pause.stop();
            } else {
                pause.playFromStart();
            }
        });
        // What is folded away has not been read.
        toast.visibleProperty().addListener((value, old, seen) -> {
            if (seen) {
                pause.playFromStart();
            } else {
                pause.stop();
            }
        });
        if (toast.isVisible()) {
            pause.play();
        }
    }
}
