package app.viewership.chart;

import java.awt.BasicStroke;
import java.awt.RenderingHints;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;

/// JFreeChart with its own look off: no border, no gradient, no grey plot, no shadow, nothing but the card.
final class BareChart {

    static final BasicStroke HAIRLINE = new BasicStroke(1);

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
        // Letters stand where they were measured, and hairlines are one pixel wide instead of two grey ones.
        chart.getRenderingHints().put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        chart.getRenderingHints().put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
        return chart;
    }
}
