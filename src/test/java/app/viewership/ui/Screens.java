package app.viewership.ui;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of what a journey saw, to be looked at.
public final class Screens {
    private static final Path FOLDER = Path.of("target", "screens");

    private Screens() {}

    /// Keeps `<name>-light.png` and `<name>-dark.png`.
    public static void keep(Scene scene, Theme theme, String name) {
        for (Theme.Choice choice : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            Platform.runLater(() -> theme.choice().set(choice));
            keep(scene, name + "-" + choice.name().toLowerCase(Locale.ROOT));
        }
    }

    private static void keep(Scene scene, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            try {
                File file =
                        Files.createDirectories(FOLDER).resolve(name + ".png").toFile();
                ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
