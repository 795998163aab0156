package app.viewership.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

/// Time from left to right in the display zone, labelled at round times, its span and zone written below.
///
/// JFreeChart's own labels count by the length of an hour and leave the round times when the clocks change.
final class TimeAxis extends DateAxis {

    @Serial
    private static final long serialVersionUID = 1;

    /// Below the data: labels, and under them span and zone.
    static final double FOOT = 40;

    private static final double LABEL_DISTANCE = 72;

    private final ZoneId zone;
    private final transient Lettering lettering;

    TimeAxis(Instant from, Instant to, ZoneId zone, ChartStyle style) {
        super(Times.span(from, to, zone) + ", " + Times.zone(zone), TimeZone.getTimeZone(zone), Locale.ENGLISH);
        this.zone = zone;
        lettering = new Lettering(Typeface.REGULAR, Sizes.SMALL, style.secondary());
        setRange(Date.from(from), Date.from(to));
    }

    /// The moment at `x` of the drawn chart; beyond the data area the nearest edge of it.
    Instant at(double x, Rectangle2D dataArea) {
        double inside = Math.clamp(x, dataArea.getMinX(), dataArea.getMaxX());
        return Instant.ofEpochMilli(Math.round(java2DToValue(inside, dataArea, RectangleEdge.BOTTOM)));
    }

    double x(Instant at, Rectangle2D dataArea) {
        return valueToJava2D((double) at.toEpochMilli(), dataArea, RectangleEdge.BOTTOM);
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            @Nullable PlotRenderingInfo info) {
        List<NumberTick> ticks = new ArrayList<>();
        double free = plotArea.getMinX();
        int most = (int) (dataArea.getWidth() / LABEL_DISTANCE);
        for (TimeTicks.Tick tick :
                TimeTicks.of(getMinimumDate().toInstant(), getMaximumDate().toInstant(), zone, most)) {
            double x = Math.floor(x(tick.at(), dataArea)) + 0.5;
            Double at = java2DToValue(x, dataArea, edge);
            ticks.add(new NumberTick(at, "", TextAnchor.CENTER, TextAnchor.CENTER, 0));
            double width = lettering.width(tick.text());
            double left = Math.min(x - width / 2, plotArea.getMaxX() - width);
            if (left >= free) {
                lettering.left(g2, tick.text(), left, dataArea.getMaxY() + 12);
                free = left + width + Sizes.GAP;
            }
        }
        String label = lettering
                .wrap(getLabel(), plotArea.getMaxX() - dataArea.getMinX(), 1)
                .getFirst();
        lettering.left(g2, label, dataArea.getMinX(), dataArea.getMaxY() + 30);
        AxisState state = new AxisState(cursor);
        state.setTicks(ticks);
        return state;
    }
}
