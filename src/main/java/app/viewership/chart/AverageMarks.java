package app.viewership.chart;

import app.viewership.query.Distribution;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/// Mean and median as upright lines with their names above the bars. The left one is named higher, and the right line
/// begins below that name, so neither crosses the other's name.
final class AverageMarks extends AbstractXYAnnotation {

    @Serial
    private static final long serialVersionUID = 1;

    /// Height of the two names.
    static final double HEAD = 38;

    private static final double LINE = 17;

    /// One line.
    ///
    /// @param text its name and value: `mean 9:05`
    record Average(String text, double seconds) {}

    private final transient List<Average> averages;
    private final transient Lettering lettering;
    private final transient ChartStyle style;

    AverageMarks(Distribution distribution, ChartStyle style) {
        this.style = style;
        averages = averages(distribution);
        lettering = new Lettering(Typeface.MEDIUM, Sizes.TEXT, style.text());
    }

    private static List<Average> averages(Distribution distribution) {
        List<Average> averages = new ArrayList<>();
        if (distribution.median() != null) {
            averages.add(new Average("median " + Numbers.clock(distribution.median()), distribution.median()));
        }
        if (distribution.mean() != null) {
            averages.add(new Average("mean " + Numbers.clock(distribution.mean()), distribution.mean()));
        }
        averages.sort(Comparator.comparingDouble(Average::seconds));
        return averages;
    }

    List<Average> averages() {
        return averages;
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
        for (int i = 0; i < averages.size(); i++) {
            Average average = averages.get(i);
            double at = Math.min(average.seconds(), domainAxis.getUpperBound());
            double x = Math.min(
                    Math.floor(domainAxis.valueToJava2D(at, dataArea, RectangleEdge.BOTTOM)) + 0.5,
                    dataArea.getMaxX() - 0.5);
            double top = dataArea.getMinY() + i * LINE;
            g2.setPaint(style.text());
            g2.setStroke(BareChart.HAIRLINE);
            g2.draw(new Line2D.Double(x, top, x, dataArea.getMaxY()));
            double width = lettering.width(average.text());
            boolean fits = x + 6 + width <= dataArea.getMaxX();
            lettering.leftOnCard(g2, average.text(), fits ? x + 6 : x - 6 - width, top + LINE / 2, style.card());
        }
    }
}
