package app.viewership.ui;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The bare window: bars above and below, between them either the explorer or a cover, messages above all.
public final class Frame implements Shell {

    /// What a view needs to show its figures, some of its chart and a row, in pixels.
    private static final double LEAST = 360;

    private final Stage stage;
    private final BorderPane body = new BorderPane();
    private final StackPane room = new StackPane();
    private final StackPane overlay = new StackPane();
    private final StackPane root = new StackPane(body, overlay);
    private final ReadOnlyObjectWrapper<@Nullable String> coverTitle = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper spare = new ReadOnlyDoubleWrapper(Double.MAX_VALUE);
    private @Nullable Node explorer;

    public Frame(Stage stage) {
        this.stage = stage;
        root.setId("window");
        overlay.setId("overlay");
        overlay.setPickOnBounds(false);
        body.setCenter(room);
        root.heightProperty().addListener((p, before, now) -> measure());
    }

    /// The root for the scene.
    public Parent root() {
        return root;
    }

    /// Puts the three parts in their places.
    public void furnish(Node top, Node between, Node bottom) {
        body.setTop(top);
        body.setBottom(bottom);
        top.layoutBoundsProperty().addListener((p, before, now) -> measure());
        bottom.layoutBoundsProperty().addListener((p, before, now) -> measure());
        explorer = between;
        if (coverTitle.get() == null) {
            room.getChildren().setAll(between);
        }
    }

    /// Keeps what is between the bars out from under messages, which lie above its lower edge: they cover no figure.
    ///
    /// @param height that messages take above the bar below, in pixels; never more than [#spare()] is given up
    public void keepFree(ObservableDoubleValue height) {
        height.addListener((p, before, now) -> keepFree(now.doubleValue()));
        // A window that is made lower while they stand has less to give.
        spare.addListener((p, before, now) -> keepFree(height.get()));
    }

    private void keepFree(double height) {
        BorderPane.setMargin(room, new Insets(0, 0, Math.min(height, spare.get()), 0));
    }

    /// How much of the height there is to spare for messages, in pixels: at most half of it, and no more than leaves
    /// what a view needs to show anything.
    public ReadOnlyDoubleProperty spare() {
        return spare.getReadOnlyProperty();
    }

    private void measure() {
        double all = root.getHeight() - bar(body.getTop()) - bar(body.getBottom());
        spare.set(Math.max(0, Math.min(all / 2, all - LEAST)));
    }

    private static double bar(@Nullable Node bar) {
        return bar == null ? 0 : bar.getLayoutBounds().getHeight();
    }

    /// What the cover is called; null while there is none.
    public ReadOnlyObjectProperty<@Nullable String> coverTitle() {
        return coverTitle.getReadOnlyProperty();
    }

    @Override
    public void cover(String title, Node content) {
        room.getChildren().setAll(content);
        coverTitle.set(title);
    }

    @Override
    public void uncover() {
        coverTitle.set(null);
        if (explorer != null) {
            room.getChildren().setAll(explorer);
        }
    }

    @Override
    public Pane overlay() {
        return overlay;
    }

    @Override
    public Window window() {
        return stage;
    }
}
