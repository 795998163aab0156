package app.viewership.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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

    private final Stage stage;
    private final BorderPane body = new BorderPane();
    private final StackPane room = new StackPane();
    private final StackPane overlay = new StackPane();
    private final StackPane root = new StackPane(body, overlay);
    private final ReadOnlyObjectWrapper<@Nullable String> coverTitle = new ReadOnlyObjectWrapper<>();
    private @Nullable Node explorer;

    public Frame(Stage stage) {
        this.stage = stage;
        root.setId("window");
        overlay.setId("overlay");
        overlay.setPickOnBounds(false);
        body.setCenter(room);
    }

    /// The root for the scene.
    public Parent root() {
        return root;
    }

    /// Puts the three parts in their places.
    public void furnish(Node top, Node between, Node bottom) {
        body.setTop(top);
        body.setBottom(bottom);
        explorer = between;
        if (coverTitle.get() == null) {
            room.getChildren().setAll(between);
        }
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
