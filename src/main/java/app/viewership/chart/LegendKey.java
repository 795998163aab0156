package app.viewership.chart;

import java.awt.Color;

/// One entry of a legend.
///
/// @param text what is drawn so: `series`
/// @param color its colour as drawn, nothing selected
public record LegendKey(String text, Color color) {}
