package app.viewership.chart;

import java.util.function.Predicate;

/// A sentence in place of a chart.
record MessageFigure(String title, String sentence) implements Figure {
    private static final double HEIGHT = 160;

    @Override
    public Plate at(double width, double height, ChartStyle style, Predicate<Mark> selected) {
        return MessagePlot.plate(sentence, style);
    }

    @Override
    public double height(double width) {
        return HEIGHT;
    }
}
