package app.viewership.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/// JFreeChart with its own look off: no border, no gradient, no grey plot, no shadow, nothing but the card.
final class BareChart extends JFreeChart {

    @Serial
    private static final long serialVersionUID = 1;

    static final BasicStroke HAIRLINE = new BasicStroke(1);

    private static final Font NO_FONT = new Font(Font.DIALOG, Font.ITALIC, 1);
    private static final Color NO_PAINT = new Color(1, 2, 3, 4);
    private static final BasicStroke NO_STROKE = new BasicStroke(0.123f);

    private BareChart(Plot plot) {
        super(null, null, plot, false);
    }

    static JFreeChart of(Plot plot, ChartStyle style) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new BareChart(plot);
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

    /// Draws with nothing left over from the drawing before. The canvas of the window puts back the font, paint and
    /// stroke of JavaFX after each drawing, but its graphics still believe in the last ones set and pass over who sets
    /// the same again: letters came out in the system's font.
    @Override
    public void draw(Graphics2D g2, Rectangle2D area, @Nullable Point2D anchor, @Nullable ChartRenderingInfo info) {
        g2.setFont(NO_FONT);
        g2.setPaint(NO_PAINT);
        g2.setStroke(NO_STROKE);
        super.draw(g2, area, anchor, info);
    }
}
