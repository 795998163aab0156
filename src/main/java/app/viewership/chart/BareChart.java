package app.viewership.chart;

import java.awt.BasicStroke;
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
final class BareChart {

    static final BasicStroke HAIRLINE = new BasicStroke(1);

    private BareChart() {}

    static JFreeChart of(Plot plot, ChartStyle style) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new Sheet(plot);
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

    /// A chart that says its font anew each time it is drawn. A canvas of JavaFX goes back to its own font between two
    /// drawings, while the `Graphics2D` in front of it believes that the last one is still set and says nothing: names
    /// then stood in the system's font, wider than they were measured.
    private static final class Sheet extends JFreeChart {

        @Serial
        private static final long serialVersionUID = 1;

        Sheet(Plot plot) {
            super(null, null, plot, false);
        }

        @Override
        public void draw(Graphics2D g2, Rectangle2D area, @Nullable Point2D anchor, @Nullable ChartRenderingInfo info) {
            g2.setFont(Typeface.BOLD.at(1));
            super.draw(g2, area, anchor, info);
        }
    }
}
