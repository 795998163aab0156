package app.viewership.chart;

import java.awt.Color;
import org.jspecify.annotations.Nullable;

/// The colours of one theme. The style sheet of the window holds the same values under the same names; a test keeps the
/// two equal.
///
/// Data colours are fixed to meaning: series, film, a third, a fourth; everything else is grey.
///
/// @param background behind the cards
/// @param card behind a chart
/// @param text names and values that matter
/// @param secondary units, axes, everything that explains
/// @param line hairlines
/// @param accent what is selected or can be clicked
/// @param accentSoft behind what is selected
/// @param barSoft a bar of mixed kinds
/// @param warning text of a warning
/// @param warningOn behind a warning
public record ChartStyle(
        Color background,
        Color card,
        Color text,
        Color secondary,
        Color line,
        Color accent,
        Color accentSoft,
        Color barSoft,
        Color series,
        Color film,
        Color third,
        Color fourth,
        Color warning,
        Color warningOn) {

    public static final ChartStyle LIGHT = new ChartStyle(
            new Color(0xf6f7f9),
            new Color(0xffffff),
            new Color(0x1b1f24),
            new Color(0x606a76),
            new Color(0xdfe3e8),
            new Color(0x2f5fd0),
            new Color(0xe6edfb),
            new Color(0xc9d8f7),
            new Color(0x2f5fd0),
            new Color(0xd9730d),
            new Color(0x0f8a6c),
            new Color(0x8a5cc2),
            new Color(0x9a5b00),
            new Color(0xfff4e0));

    public static final ChartStyle DARK = new ChartStyle(
            new Color(0x14171b),
            new Color(0x1c2026),
            new Color(0xe7eaee),
            new Color(0x98a2ae),
            new Color(0x2d333b),
            new Color(0x7ea2ff),
            new Color(0x233152),
            new Color(0x2f4478),
            new Color(0x7ea2ff),
            new Color(0xf0a35e),
            new Color(0x4fc3a1),
            new Color(0xb694e8),
            new Color(0xf0c27a),
            new Color(0x3a2f1a));

    /// How much of a data colour is left where it is not selected; the selected one stands out by its full tone.
    private static final double UNSELECTED = 0.8;

    private static final double WELL_READABLE = 7;

    /// How much of a data colour is in a flow, behind which another may pass.
    private static final double FLOW = 0.27;

    /// The colour of a kind of program; grey for what is neither series nor film.
    Color kind(@Nullable String kind) {
        return switch (kind) {
            case "series" -> series;
            case "film" -> film;
            case null, default -> secondary;
        };
    }

    /// A bar of what is of no one kind, such as a device or an hour, as it is drawn on a card.
    Color mixed(boolean selected) {
        return tone(series, selected);
    }

    /// `color` as it is drawn on a card: in full where it is selected.
    Color tone(Color color, boolean selected) {
        return selected ? color : over(color, UNSELECTED);
    }

    /// `color` for the second of two bars that belong together.
    Color second(Color color, boolean selected) {
        return over(color, selected ? 0.55 : 0.42);
    }

    /// `color` for a flow, behind which the card shows.
    Color flow(Color color, boolean selected) {
        return over(color, selected ? 2 * FLOW : FLOW);
    }

    /// `color` on a card, seen through as if it covered only `part` of it. The result is opaque: neighbours that touch
    /// show no seam.
    Color over(Color color, double part) {
        return new Color(
                mix(card.getRed(), color.getRed(), part),
                mix(card.getGreen(), color.getGreen(), part),
                mix(card.getBlue(), color.getBlue(), part));
    }

    /// Text upon a filled area: dark on light areas, light on dark ones, and always with a [#contrast] of at least 4.5,
    /// which WCAG 2 asks for. Upon middle tones only black and white have that, and black more of it than the dark grey
    /// of other text.
    static Color on(Color fill) {
        if (contrast(LIGHT.card, fill) >= contrast(Color.BLACK, fill)) {
            return LIGHT.card;
        }
        return contrast(LIGHT.text, fill) >= WELL_READABLE ? LIGHT.text : Color.BLACK;
    }

    /// How far two colours are apart by WCAG 2: from 1, the same, to 21, black and white.
    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int mix(int under, int over, double part) {
        return (int) Math.round(under + (over - under) * part);
    }
}
