package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Charts on a Linux without fonts: in a program of its own, for fonts are looked for once.
class FontlessSystemTest {

    private static final Lettering TEXT = new Lettering(Typeface.REGULAR, 20, Color.BLACK);

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void chartsAreDrawnOnASystemWithoutFonts() throws Exception {
        Path noFonts = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        // AWT remembers below it which fonts it found before.
                        "-Duser.home=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        FontlessSystemTest.class.getName())
                .redirectErrorStream(true);
        program.environment().put("FONTCONFIG_FILE", noFonts.toString());
        Process process = program.start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("refused\n" + Math.round(TEXT.width("Watched")) + " wide, drawn\n");
        assertThat(process.waitFor()).isZero();
    }

    /// The program: what AWT makes of the font alone, then what comes of a title with letters that the font lacks.
    public static void main(String[] words) throws IOException, FontFormatException {
        try (InputStream font = Typeface.class.getResourceAsStream(Typeface.REGULAR.resource())) {
            Font.createFont(Font.TRUETYPE_FONT, font);
            System.out.print("taken\n");
        } catch (IOException e) {
            System.out.print("refused\n");
        }
        BufferedImage image = new BufferedImage(200, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        TEXT.left(g2, "漢 of all scripts", 0, 20);
        System.out.print(Math.round(TEXT.width("Watched")) + " wide, drawn\n");
    }
}
