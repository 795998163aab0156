package app.viewership.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/// The names of lanes, and a hairline between each two. Runs downwards, in pixels from the top.
final class LaneAxis extends NumberAxis {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient LaneLayout layout;
    private final transient Lettering lettering;
    private final transient ChartStyle style;

    LaneAxis(LaneLayout layout, ChartStyle style) {
        this.layout = layout;
        this.style = style;
        lettering = lettering(style);
        setInverted(true);
        setRange(0, Math.max(1, layout.height()));
    }

    static Lettering lettering(ChartStyle style) {
        return new Lettering(Typeface.REGULAR, Sizes.TEXT, style.text());
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            @Nullable PlotRenderingInfo info) {
        for (LaneLayout.Placed lane : layout.lanes()) {
            double y = dataArea.getMinY()
                    + lane.top()
                    + (lane.height() - (lane.name().size() - 1) * lettering.lineHeight()) / 2;
            for (String line : lane.name()) {
                lettering.right(g2, line, dataArea.getMinX() - Sizes.GAP, y);
                y += lettering.lineHeight();
            }
            g2.setPaint(style.line());
            g2.setStroke(BareChart.HAIRLINE);
            double below = Math.floor(dataArea.getMinY() + lane.bottom()) - 0.5;
            g2.draw(new Line2D.Double(plotArea.getMinX(), below, plotArea.getMaxX(), below));
        }
        return new AxisState(cursor);
    }
}
