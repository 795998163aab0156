package app.viewership.chart;

import app.viewership.query.Lanes;
import app.viewership.query.Period;
import app.viewership.query.Step;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;

/// Draws the intervals of lanes in the colour of their kind, the program's name inside where it fits whole.
final class LaneRenderer extends AbstractXYItemRenderer {

    @Serial
    private static final long serialVersionUID = 1;

    private static final double LEAST_WIDTH = 2;
    /// A viewing that drill or filters leave out stays to be seen: the household watched it all the same.
    private static final double LEFT_OUT = 0.3;

    private final String programs;
    private final transient LaneLayout layout;
    private final transient ChartStyle style;
    private final transient Predicate<Mark> selected;
    private final ZoneId zone;

    /// @param programs id of the dimension that programs are values of
    LaneRenderer(String programs, LaneLayout layout, ChartStyle style, Predicate<Mark> selected, ZoneId zone) {
        this.programs = programs;
        this.layout = layout;
        this.style = style;
        this.selected = selected;
        this.zone = zone;
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            XYItemRendererState state,
            Rectangle2D dataArea,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            XYDataset dataset,
            int lane,
            int item,
            CrosshairState crosshairState,
            int pass) {
        LaneData data = (LaneData) dataset;
        Lanes.Interval interval = data.interval(lane, item);
        Rectangle2D bar = bar(data, lane, item, domainAxis, dataArea);
        Mark mark = mark(interval, lane, item);
        Color full = style.kind(interval.kind());
        Color fill = interval.selected() ? style.tone(full, selected.test(mark)) : style.over(full, LEFT_OUT);
        g2.setPaint(fill);
        g2.fill(bar);
        Lettering lettering = new Lettering(Typeface.REGULAR, Sizes.SMALL, ChartStyle.on(fill));
        if (bar.getHeight() >= Sizes.SMALL && lettering.width(interval.program()) <= bar.getWidth() - 8) {
            lettering.left(g2, interval.program(), bar.getX() + 4, bar.getCenterY());
        }
        if (state.getEntityCollection() != null) {
            state.getEntityCollection().add(new MarkEntity(bar, mark));
        }
    }

    private static Rectangle2D bar(LaneData data, int lane, int item, ValueAxis time, Rectangle2D dataArea) {
        double left = Math.rint(time.valueToJava2D(data.getStartXValue(lane, item), dataArea, RectangleEdge.BOTTOM));
        double right = Math.rint(time.valueToJava2D(data.getEndXValue(lane, item), dataArea, RectangleEdge.BOTTOM));
        double top = dataArea.getMinY() + data.getStartYValue(lane, item);
        double width = Math.max(LEAST_WIDTH, right - left);
        double track = data.getEndYValue(lane, item) - data.getStartYValue(lane, item);
        return new Rectangle2D.Double(Math.min(left, dataArea.getMaxX() - width), Math.rint(top) + 1, width, track - 2);
    }

    private Mark mark(Lanes.Interval interval, int lane, int item) {
        Lanes.Lane device = layout.lanes().get(lane).lane().lane();
        Instant from = Instant.ofEpochSecond(interval.from());
        Instant to = Instant.ofEpochSecond(interval.to());
        String text = interval.program() + " · " + interval.kind()
                + (interval.title().equals(interval.program()) ? "" : "\n" + interval.title())
                + "\n" + device.device() + " · " + device.userAgent()
                + "\n" + Times.span(from, to, zone)
                + "\nWatch time: " + Numbers.clock(interval.to() - interval.from());
        int row = item;
        for (int above = 0; above < lane; above++) {
            row += layout.lanes().get(above).lane().lane().intervals().size();
        }
        Step step = new Step(programs, interval.program());
        return new Mark(row, List.of(step), new Period(from, to.isAfter(from) ? to : from.plusSeconds(1)), text);
    }
}
