package app.viewership.chart;

import java.awt.Color;

/// How strong a colour a value has in a heat map: in proportion to the largest, and never so weak that it looks like
/// nothing. On a light card more is darker, on a dark one lighter, so that what is much stands out.
///
/// Colours are mixed in OKLab (Björn Ottosson, 2020), in which equal differences look equal: a mix of red, green and
/// blue would hide differences at one end of the scale and show too large ones at the other.
///
/// @param style whose card lies behind
/// @param largest value of the map
record HeatTones(ChartStyle style, double largest) {

    private static final Color LIGHT_LEAST = new Color(0xdfe9fc);
    private static final Color LIGHT_MOST = new Color(0x12306f);
    private static final Color DARK_LEAST = new Color(0x2b3858);
    private static final Color DARK_MOST = new Color(0xd9e5ff);

    /// The colour of a value above nothing.
    Color of(double value) {
        double part = largest <= 0 ? 0 : Math.clamp(value / largest, 0, 1);
        // A card is dark where light letters are read upon it, whatever the theme is called.
        boolean dark = ChartStyle.on(style.card()).equals(ChartStyle.LIGHT.card());
        return dark ? mixed(DARK_LEAST, DARK_MOST, part) : mixed(LIGHT_LEAST, LIGHT_MOST, part);
    }

    /// The colour where there is nothing.
    Color none() {
        return style.over(style.line(), 0.4);
    }

    private static Color mixed(Color least, Color most, double part) {
        double[] from = lab(least);
        double[] to = lab(most);
        for (int i = 0; i < from.length; i++) {
            from[i] += (to[i] - from[i]) * part;
        }
        return color(from);
    }

    /// A colour in OKLab: how light it is, how green or red, how blue or yellow.
    static double[] lab(Color color) {
        double red = linear(color.getRed());
        double green = linear(color.getGreen());
        double blue = linear(color.getBlue());
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static Color color(double[] lab) {
        double l = Math.pow(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2], 3);
        double m = Math.pow(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2], 3);
        double s = Math.pow(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2], 3);
        return new Color(
                channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int channel(double linear) {
        double part = linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return Math.clamp(Math.round(part * 255), 0, 255);
    }
}
