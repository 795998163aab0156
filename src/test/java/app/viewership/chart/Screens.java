package app.viewership.chart;

import app.viewership.query.Step;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javax.imageio.ImageIO;

/// Leaves pictures in `target/screens`, for people to look at.
final class Screens {

    private static final Path FOLDER = Path.of("target", "screens");

    private Screens() {}

    static void both(String name, Figure figure, int width, int height, Step... path) {
        Predicate<Mark> selected = mark -> path.length > 0 && mark.path().equals(List.of(path));
        leave(name + "-light", Drawn.image(figure.at(width, height, ChartStyle.LIGHT, selected), width, height));
        leave(name + "-dark", Drawn.image(figure.at(width, height, ChartStyle.DARK, selected), width, height));
    }

    static void leave(String name, BufferedImage picture) {
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
