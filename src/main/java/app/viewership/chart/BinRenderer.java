package app.viewership.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;

/// Draws [Bins] as upright bars, or each series as a line that keeps its height through a bin: a bin has one value, and
/// a slope between two bins would show values that nobody measured.
///
/// The whole height over a bin answers the mouse.
final class BinRenderer extends AbstractXYItemRenderer {

    @Serial
    private static final long serialVersionUID = 1;

    private static final double CAP = 2;
    private static final double LEAST_CAPPED = 3;

    private final transient List<Color> colours;
    private final transient Color chosen;
    private final transient @Nullable Color cap;
    private final transient @Nullable Color area;
    private final transient Predicate<Mark> selected;

    private BinRenderer(
            List<Color> colours, Color chosen, @Nullable Color cap, @Nullable Color area, Predicate<Mark> selected) {
        this.colours = colours;
        this.chosen = chosen;
        this.cap = cap;
        this.area = area;
        this.selected = selected;
    }

    /// @param chosen colour of the bars that are selected
    static BinRenderer bars(Color colour, Color chosen, Predicate<Mark> selected) {
        return new BinRenderer(List.of(colour), chosen, null, null, selected);
    }

    /// Pale bars with a strong edge on top; what is selected is strong as a whole.
    static BinRenderer cappedBars(Color pale, Color strong, Predicate<Mark> selected) {
        return new BinRenderer(List.of(pale), strong, strong, null, selected);
    }

    /// A line a series, the first with a hint of its colour down to zero.
    static BinRenderer lines(List<Color> colours, ChartStyle style, Predicate<Mark> selected) {
        Color area = style.over(colours.getFirst(), 0.12);
        return new BinRenderer(colours, style.accentSoft(), null, area, selected);
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
            int series,
            int item,
            CrosshairState crosshairState,
            int pass) {
        Bins bins = (Bins) dataset;
        Bins.Bin bin = bins.bins().get(item);
        double left = x(bin.from(), domainAxis, dataArea);
        double right = x(bin.to(), domainAxis, dataArea);
        if (area == null) {
            g2.setPaint(selected.test(bin.mark()) ? chosen : colours.get(series));
            bar(g2, left, right, y(bin.values()[series], rangeAxis, dataArea), dataArea);
        } else if (item == 0) {
            Path2D line = line(bins, series, domainAxis, rangeAxis, dataArea);
            if (series == 0) {
                bands(g2, bins, domainAxis, dataArea);
                g2.setPaint(area);
                g2.fill(toZero(line, dataArea));
            }
            g2.setPaint(colours.get(series));
            g2.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g2.draw(line);
        }
        EntityCollection entities = state.getEntityCollection();
        if (entities != null && series == bins.getSeriesCount() - 1) {
            entities.add(new MarkEntity(
                    new Rectangle2D.Double(left, dataArea.getMinY(), Math.max(1, right - left), dataArea.getHeight()),
                    bin.mark()));
        }
    }

    private void bar(Graphics2D g2, double left, double right, double top, Rectangle2D dataArea) {
        double height = dataArea.getMaxY() - top;
        if (height > 0) {
            double width = Math.max(1, right - left - (right - left >= 4 ? 1 : 0));
            double y = Math.rint(Math.min(top, dataArea.getMaxY() - 1));
            if (cap != null && width < LEAST_CAPPED) {
                // Caps of bars this thin would be a cloud of dots.
                g2.setPaint(cap);
            }
            g2.fill(new Rectangle2D.Double(left, y, width, dataArea.getMaxY() - y));
            if (cap != null) {
                g2.setPaint(cap);
                g2.fill(new Rectangle2D.Double(left, y, width, Math.min(CAP, dataArea.getMaxY() - y)));
            }
        }
    }

    /// Lines cannot stand out bin by bin; what is selected gets a band behind them.
    private void bands(Graphics2D g2, Bins bins, ValueAxis domainAxis, Rectangle2D dataArea) {
        g2.setPaint(chosen);
        for (Bins.Bin bin : bins.bins()) {
            if (selected.test(bin.mark())) {
                double left = x(bin.from(), domainAxis, dataArea);
                double width = Math.max(1, x(bin.to(), domainAxis, dataArea) - left);
                g2.fill(new Rectangle2D.Double(left, dataArea.getMinY(), width, dataArea.getHeight()));
            }
        }
    }

    private static Path2D toZero(Path2D line, Rectangle2D dataArea) {
        Path2D area = new Path2D.Double(line);
        area.lineTo(line.getBounds2D().getMaxX(), dataArea.getMaxY());
        area.lineTo(line.getBounds2D().getMinX(), dataArea.getMaxY());
        area.closePath();
        return area;
    }

    private static Path2D line(Bins bins, int series, ValueAxis domainAxis, ValueAxis rangeAxis, Rectangle2D dataArea) {
        Path2D line = new Path2D.Double();
        for (Bins.Bin bin : bins.bins()) {
            double y = Math.min(y(bin.values()[series], rangeAxis, dataArea), dataArea.getMaxY() - 1);
            double left = x(bin.from(), domainAxis, dataArea);
            if (line.getCurrentPoint() == null) {
                line.moveTo(left, y);
            } else {
                line.lineTo(left, y);
            }
            line.lineTo(x(bin.to(), domainAxis, dataArea), y);
        }
        return line;
    }

    /// On whole pixels: bars that share an edge leave no seam.
    private static double x(double value, ValueAxis axis, Rectangle2D dataArea) {
        return Math.rint(axis.valueToJava2D(value, dataArea, RectangleEdge.BOTTOM));
    }

    private static double y(double value, ValueAxis axis, Rectangle2D dataArea) {
        return axis.valueToJava2D(value, dataArea, RectangleEdge.LEFT);
    }
}
