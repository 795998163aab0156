package app.viewership.chart;

import java.awt.Color;

/// How strong a colour a value has in a heat map: in proportion to the largest, and never so weak that it looks like
/// nothing.
///
/// @param largest value of the map
record HeatTones(ChartStyle style, double largest) {

    private static final double LEAST = 0.12;

    /// The colour of a value above nothing.
    Color of(double value) {
        double part = largest <= 0 ? 0 : Math.clamp(value / largest, 0, 1);
        return style.over(style.series(), LEAST + (1 - LEAST) * part);
    }

    /// The colour where there is nothing.
    Color none() {
        return style.over(style.line(), 0.4);
    }
}
