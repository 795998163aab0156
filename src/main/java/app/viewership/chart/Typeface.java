package app.viewership.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The weights of Roboto that charts and window share, bundled under the Apache License 2.0. All its figures are of one
/// width, which columns of numbers need.
public enum Typeface {
    REGULAR("Roboto-Regular.ttf"),
    MEDIUM("Roboto-Medium.ttf"),
    BOLD("Roboto-Bold.ttf");

    private static final Map<Typeface, Font> LOADED = new ConcurrentHashMap<>();

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    /// Where the font lies among the resources: `/app/viewership/fonts/Roboto-Regular.ttf`.
    public String resource() {
        return "/app/viewership/fonts/" + file;
    }

    /// The font at `size` points of 1/72 inch, each a pixel of an unscaled picture.
    public Font at(double size) {
        return LOADED.computeIfAbsent(this, face -> load(face.resource())).deriveFont((float) size);
    }

    /// The font at `size`, or the system's own where Roboto lacks a letter of `text`: titles come in all scripts.
    Font at(double size, String text) {
        Font own = at(size);
        if (own.canDisplayUpTo(text) < 0) {
            return own;
        }
        return new Font(Font.DIALOG, this == REGULAR ? Font.PLAIN : Font.BOLD, 1).deriveFont((float) size);
    }

    private static Font load(String resource) {
        try {
            return read(resource);
        } catch (IOException e) {
            FontlessSystem.tellOf(resource);
            try {
                return read(resource);
            } catch (IOException again) {
                throw new IllegalStateException(
                        "This system has no font to draw charts with. Install one and the library fontconfig.", again);
            }
        }
    }

    private static Font read(String resource) throws IOException {
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its font " + resource + ".");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + resource + " is damaged.", e);
        }
    }
}
