package app.viewership.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.Serial;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;

/// Flat horizontal bars with their value at the end. A whole row answers the mouse, not only its bar: short bars are
/// hard to hit.
final class BarRenderer extends AbstractCategoryItemRenderer {

    @Serial
    private static final long serialVersionUID = 1;

    private static final double CORNER = 4;

    private final transient List<BarRow> rows;
    private final transient BarColours colours;
    private final transient Unit unit;
    private final transient Lettering value;
    private final Color card;
    private final double thickness;

    /// Says how a bar is filled.
    interface BarColours {
        /// The fill of the bar with this index in its row.
        Color of(BarRow row, int bar);
    }

    BarRenderer(List<BarRow> rows, BarColours colours, Unit unit, ChartStyle style, double thickness) {
        this.rows = rows;
        this.colours = colours;
        this.unit = unit;
        this.thickness = thickness;
        value = valueLettering(style);
        card = style.card();
    }

    static Lettering valueLettering(ChartStyle style) {
        return new Lettering(Typeface.REGULAR, Sizes.TEXT, style.secondary());
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            CategoryItemRendererState state,
            Rectangle2D dataArea,
            CategoryPlot plot,
            CategoryAxis domainAxis,
            ValueAxis rangeAxis,
            CategoryDataset dataset,
            int bar,
            int row,
            int pass) {
        int bars = dataset.getRowCount();
        double middle = domainAxis.getCategoryMiddle(row, dataset.getColumnCount(), dataArea, plot.getDomainAxisEdge());
        double top = Math.rint(middle - (bars * thickness + bars - 1) / 2) + bar * (thickness + 1);
        Number number = dataset.getValue(bar, row);
        double from = dataArea.getMinX();
        double length = number == null
                ? 0
                : rangeAxis.valueToJava2D(number.doubleValue(), dataArea, plot.getRangeAxisEdge()) - from;
        if (number != null && number.doubleValue() > 0) {
            g2.setPaint(colours.of(rows.get(row), bar));
            g2.fill(shape(from, top, Math.max(1, length)));
        }
        String text = number == null ? "none" : unit.written(number.doubleValue());
        double end = from + Math.max(1, length) + Sizes.GAP - 2;
        if (bars == 1) {
            value.leftOnCard(g2, text, end, top + thickness / 2, card);
        } else {
            // The card behind it would bite into the longer bar next to it.
            value.left(g2, text, end, top + thickness / 2);
        }
        if (bar == bars - 1 && state.getEntityCollection() != null) {
            double pitch = dataArea.getHeight() / dataset.getColumnCount();
            Rectangle2D plotArea = state.getInfo().getPlotArea();
            state.getEntityCollection()
                    .add(new MarkEntity(
                            new Rectangle2D.Double(plotArea.getX(), middle - pitch / 2, plotArea.getWidth(), pitch),
                            rows.get(row).mark()));
        }
    }

    private Shape shape(double x, double y, double length) {
        return length < CORNER
                ? new Rectangle2D.Double(x, y, length, thickness)
                : new RoundRectangle2D.Double(x, y, length, thickness, CORNER, CORNER);
    }
}
