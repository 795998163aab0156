package app.viewership.chart;

import app.viewership.query.Moment;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.time.Instant;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/// Upright marks at moments of a chart over time, each with its words beside it; a stretch of time as a band. What lies
/// beyond the axis is left out.
final class MomentNotes extends AbstractXYAnnotation {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int BAND = 44;
    private static final double LEAST_BAND = 2;
    private static final float[] DASHES = {4, 3};

    private final transient List<Moment> moments;
    private final transient ChartStyle style;
    private final transient Lettering lettering;

    MomentNotes(List<Moment> moments, ChartStyle style) {
        this.moments = List.copyOf(moments);
        this.style = style;
        lettering = new Lettering(Typeface.MEDIUM, Sizes.SMALL, style.warning());
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D dataArea,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            @Nullable PlotRenderingInfo info) {
        int row = 0;
        for (Moment moment : moments) {
            double from = milliseconds(moment.at());
            double to = moment.until() == null ? from : milliseconds(moment.until());
            if (to < domainAxis.getLowerBound() || from > domainAxis.getUpperBound()) {
                continue;
            }
            double left = x(Math.max(from, domainAxis.getLowerBound()), domainAxis, dataArea);
            double right = x(Math.min(to, domainAxis.getUpperBound()), domainAxis, dataArea);
            if (moment.until() != null) {
                g2.setPaint(seenThrough(style.warning()));
                g2.fill(new Rectangle2D.Double(
                        left, dataArea.getMinY(), Math.max(LEAST_BAND, right - left), dataArea.getHeight()));
            }
            g2.setPaint(style.warning());
            g2.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
            g2.draw(upright(left, dataArea));
            if (moment.until() != null) {
                g2.draw(upright(right, dataArea));
            }
            words(g2, moment.words(), left, right, dataArea, row++);
        }
    }

    /// Right of the mark, or left of it where there is more room. Each mark has a line of its own.
    private void words(Graphics2D g2, String words, double left, double right, Rectangle2D dataArea, int row) {
        double behind = dataArea.getMaxX() - right - 2 * Sizes.GAP;
        double before = left - dataArea.getMinX() - 2 * Sizes.GAP;
        double room = Math.max(behind, before);
        // Where all of it does not fit, what it is says more than both ends of it; the heading has the whole.
        int colon = words.indexOf(':');
        String fitting = lettering.width(words) > room && colon > 0 ? words.substring(0, colon) : words;
        String text = lettering.wrap(fitting, Math.max(room, 40), 1).getFirst();
        double width = lettering.width(text);
        double x = width <= behind || behind >= before ? right + Sizes.GAP : left - Sizes.GAP - width;
        double y = dataArea.getMinY() + (row + 0.6) * (lettering.lineHeight() + 2);
        lettering.leftOnCard(g2, text, x, y, style.card());
    }

    private static Line2D upright(double x, Rectangle2D dataArea) {
        double middle = Math.floor(x) + 0.5;
        return new Line2D.Double(middle, dataArea.getMinY(), middle, dataArea.getMaxY());
    }

    /// What lies behind a band is what it is about.
    private static Color seenThrough(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), BAND);
    }

    private static double x(double value, ValueAxis axis, Rectangle2D dataArea) {
        return axis.valueToJava2D(value, dataArea, RectangleEdge.BOTTOM);
    }

    private static double milliseconds(Instant at) {
        return (double) at.toEpochMilli();
    }
}
