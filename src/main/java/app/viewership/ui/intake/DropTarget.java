package app.viewership.ui.intake;

import app.viewership.ui.Words;
import app.viewership.ui.page.Page;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Lets files and folders be dropped anywhere on the window, and shows while they are above it that they may be.
final class DropTarget {
    private final Pane overlay;
    private final Consumer<List<Path>> drop;
    private final VBox veil;

    DropTarget(Pane overlay, Consumer<List<Path>> drop) {
        this.overlay = overlay;
        this.drop = drop;
        Words words = Words.of(DropTarget.class);
        veil = new VBox(
                12,
                new FontIcon(Feather.DOWNLOAD),
                Page.line(words.say("drop.heading"), "figure"),
                Page.line(words.say("drop.note"), "secondary"));
        veil.setId("drop-veil");
        veil.setAlignment(Pos.CENTER);
        veil.setMouseTransparent(true);
        veil.getStyleClass().add("drop-veil");
        Page.dress(veil);
    }

    void install(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
                hover(true);
                e.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_EXITED_TARGET, e -> {
            if (e.getTarget() == scene.getRoot() || e.getTarget() == scene) {
                hover(false);
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
            if (e.getDragboard().hasFiles()) {
                e.setDropCompleted(true);
                e.consume();
                dropped(e.getDragboard().getFiles().stream().map(File::toPath).toList());
            }
        });
    }

    /// Shows or hides that files may be dropped now.
    void hover(boolean above) {
        if (above && !overlay.getChildren().contains(veil)) {
            overlay.getChildren().add(veil);
        } else if (!above) {
            overlay.getChildren().remove(veil);
        }
    }

    /// Takes what was dropped.
    void dropped(List<Path> files) {
        hover(false);
        if (!files.isEmpty()) {
            drop.accept(files);
        }
    }
}
