package app.viewership.ui;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of what a journey saw, to be looked at. Changing between light and dark dresses the whole window anew,
/// which takes longer than most of what a journey does: so what is not of every view is kept in dark only where
/// `-Dpictures.dark=true` asks for it.
public final class Screens {
    private static final Path FOLDER = Path.of("target", "screens");
    private static final boolean DARK = Boolean.getBoolean("pictures.dark");

    /// Writes while the journey goes on; a run ends with all its pictures.
    private static final ExecutorService WRITING = Executors.newSingleThreadExecutor(Screens::thread);

    private Screens() {}

    /// Keeps `<name>-light.png`, and `<name>-dark.png` where it is asked for.
    public static void keep(Scene scene, Theme theme, String name) {
        keep(scene, theme, name, Theme.Choice.LIGHT);
        if (DARK) {
            keep(scene, theme, name, Theme.Choice.DARK);
        }
    }

    /// Keeps `<name>-light.png` and `<name>-dark.png`.
    public static void keepBoth(Scene scene, Theme theme, String name) {
        keep(scene, theme, name, Theme.Choice.LIGHT);
        keep(scene, theme, name, Theme.Choice.DARK);
    }

    private static void keep(Scene scene, Theme theme, String name, Theme.Choice choice) {
        Platform.runLater(() -> theme.choice().set(choice));
        WaitForAsyncUtils.waitForFxEvents();
        BufferedImage image =
                WaitForAsyncUtils.waitForAsyncFx(10_000, () -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        WRITING.execute(() -> write(image, name + "-" + choice.name().toLowerCase(Locale.ROOT)));
    }

    private static void write(BufferedImage image, String name) {
        try {
            File file = Files.createDirectories(FOLDER).resolve(name + ".png").toFile();
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().name("pictures").unstarted(work);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            WRITING.shutdown();
            try {
                WRITING.awaitTermination(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        return thread;
    }
}
