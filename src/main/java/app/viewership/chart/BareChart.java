package app.viewership.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;

/// JFreeChart with its own look off: no border, no gradient, no grey plot, no shadow, nothing but the card.
final class BareChart {

    private BareChart() {}

    static JFreeChart of(Plot plot, ChartStyle style) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(style.card());
        chart.setBorderVisible(false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(true);
        return chart;
    }

    static void strip(Axis axis, ChartStyle style) {
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelFont(Typeface.REGULAR.at(Sizes.SMALL));
        axis.setTickLabelPaint(style.secondary());
        axis.setLabelFont(Typeface.REGULAR.at(Sizes.SMALL));
        axis.setLabelPaint(style.secondary());
    }
}
