package app.viewership.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/// Lengths of time from left to right, from zero; below the figures stands what they are.
final class LengthAxis extends NumberAxis {

    @Serial
    private static final long serialVersionUID = 1;

    /// Below the data: the figures, and under them their name.
    static final double FOOT = 40;

    private static final double LABEL_DISTANCE = 64;
    private static final int[] ROUND = {1, 2, 5, 10, 15, 20, 30, 60, 120};

    private final transient Unit unit;
    private final transient Lettering lettering;

    /// @param name what is measured; the unit is added
    /// @param longest seconds at the right edge
    LengthAxis(String name, double longest, ChartStyle style) {
        unit = longest <= 180
                ? new Unit("seconds", "", 1, 0)
                : longest <= 14_400 ? new Unit("minutes", "", 60, 0) : new Unit("hours", "", 3600, 0);
        lettering = new Lettering(Typeface.REGULAR, Sizes.SMALL, style.secondary());
        setLabel(name + ", " + unit.name());
        setRange(0, longest);
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            @Nullable PlotRenderingInfo info) {
        double step = step(getUpperBound() / dataArea.getWidth() * LABEL_DISTANCE);
        for (int i = 0; i * step <= getUpperBound(); i++) {
            double x = valueToJava2D(i * step, dataArea, edge);
            String text = unit.tick(i * step, step);
            double width = lettering.width(text);
            lettering.left(g2, text, Math.min(x - width / 2, plotArea.getMaxX() - width), dataArea.getMaxY() + 12);
        }
        lettering.left(g2, getLabel(), dataArea.getMinX(), dataArea.getMaxY() + 30);
        return new AxisState(cursor);
    }

    /// Lengths are round by sixty, not by ten.
    private double step(double distance) {
        for (int round : ROUND) {
            if (round * unit.size() >= distance && unit.size() < 3600) {
                return round * unit.size();
            }
        }
        return unit.step(distance);
    }
}
