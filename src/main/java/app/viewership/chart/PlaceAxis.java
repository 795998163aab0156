package app.viewership.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/// Names from left to right, each in the middle of its place; where not all have room, every second, third …
final class PlaceAxis extends NumberAxis {

    @Serial
    private static final long serialVersionUID = 1;

    /// Below the data, for the names.
    static final double FOOT = 24;

    private final transient List<String> names;
    private final transient Lettering lettering;

    PlaceAxis(List<String> names, ChartStyle style) {
        this.names = List.copyOf(names);
        lettering = new Lettering(Typeface.REGULAR, Sizes.SMALL, style.secondary());
        setRange(0, names.size());
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            @Nullable PlotRenderingInfo info) {
        double place = dataArea.getWidth() / names.size();
        int each = Math.max(1, (int) Math.ceil((lettering.widest(names) + 4) / place));
        for (int i = 0; i < names.size(); i += each) {
            double half = lettering.width(names.get(i)) / 2;
            double x = valueToJava2D(i + 0.5, dataArea, edge);
            lettering.left(g2, names.get(i), Math.max(plotArea.getMinX(), x - half), dataArea.getMaxY() + 12);
        }
        return new AxisState(cursor);
    }
}
