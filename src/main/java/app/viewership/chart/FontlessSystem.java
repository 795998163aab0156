package app.viewership.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// A Linux without any font, or without the library that finds them, as many a server is. There AWT refuses even a font
/// that is handed to it, until it knows one on disk to fall back on; so it is told of the bundled one. After a refusal
/// AWT looks anew.
final class FontlessSystem {

    private FontlessSystem() {}

    /// Lays a bundled font down where AWT finds it, for as long as the program runs.
    ///
    /// @throws UncheckedIOException if the folder for temporary files is full
    static void tellOf(String resource) {
        try (InputStream font = Objects.requireNonNull(FontlessSystem.class.getResourceAsStream(resource))) {
            Path file = temporary("viewership-font", ".ttf");
            Files.copy(font, file, StandardCopyOption.REPLACE_EXISTING);
            Path description = temporary("viewership-fonts", ".properties");
            Files.writeString(description, """
                    version=1
                    sequence.allfonts=latin-1
                    allfonts.latin-1=Bundled
                    filename.Bundled=%s
                    """.formatted(file));
            System.setProperty("sun.awt.fontconfig", description.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary(String name, String suffix) throws IOException {
        Path file = Files.createTempFile(name, suffix);
        file.toFile().deleteOnExit();
        return file;
    }
}
