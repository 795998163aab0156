package app.viewership.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/// What the last bar of a histogram gathers, written over it: the axis does not go so far.
final class GatheredMark extends AbstractXYAnnotation {

    @Serial
    private static final long serialVersionUID = 1;

    private static final double ABOVE = 12;

    private final String text;
    private final String brief;
    private final transient Bins.Bin bin;
    private final transient Lettering lettering;
    private final transient ChartStyle style;

    /// @param brief what is written where the whole text would take more than half of the width
    GatheredMark(String text, String brief, Bins.Bin bin, ChartStyle style) {
        this.text = text;
        this.brief = brief;
        this.bin = bin;
        this.style = style;
        lettering = new Lettering(Typeface.REGULAR, Sizes.SMALL, style.secondary());
    }

    String text() {
        return text;
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
        double right = domainAxis.valueToJava2D(bin.to(), dataArea, RectangleEdge.BOTTOM);
        double top = rangeAxis.valueToJava2D(bin.values()[0], dataArea, RectangleEdge.LEFT);
        String written = lettering.width(text) > dataArea.getWidth() / 2 ? brief : text;
        double left = Math.max(dataArea.getMinX(), right - lettering.width(written));
        lettering.leftOnCard(g2, written, left, Math.min(top, dataArea.getMaxY() - 2) - ABOVE, style.card());
    }
}
