package app.viewership.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

/// Amounts from zero: figures with their unit beside the axis, a hairline at each; or the hairlines alone.
final class AmountAxis extends NumberAxis {

    @Serial
    private static final long serialVersionUID = 1;

    /// Above the uppermost figure, for what the axis measures.
    static final double HEAD = 22;

    private final double step;
    private final transient @Nullable Unit unit;
    private final transient @Nullable Lettering lettering;

    private AmountAxis(double upper, double step, @Nullable Unit unit, @Nullable Lettering lettering) {
        this.step = step;
        this.unit = unit;
        this.lettering = lettering;
        setRange(0, upper);
    }

    /// Hairlines at multiples of `step`, nothing written.
    static AmountAxis bare(double upper, double step) {
        return new AmountAxis(upper, step, null, null);
    }

    /// An upright axis, as high as the largest value and not a round step more.
    ///
    /// @param name what it measures; written above it
    /// @param largest value that must find room
    /// @param height of the data area
    static AmountAxis written(String name, Unit unit, double largest, double height, ChartStyle style) {
        double upper = largest > 0 ? largest * 1.04 : unit.size();
        AmountAxis axis = new AmountAxis(
                upper,
                unit.step(upper / Math.max(1, height) * 44),
                unit,
                new Lettering(Typeface.REGULAR, Sizes.SMALL, style.secondary()));
        axis.setLabel(name);
        return axis;
    }

    /// Width that the figures beside the axis take, the gap included.
    double width() {
        if (lettering == null || unit == null) {
            return 0;
        }
        double widest = 0;
        for (int i = 0; i * step <= getUpperBound(); i++) {
            widest = Math.max(widest, lettering.width(unit.tick(i * step, step)));
        }
        return Math.ceil(widest + Sizes.GAP);
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
        for (int i = 0; i * step <= getUpperBound(); i++) {
            double at = valueToJava2D(i * step, dataArea, edge);
            ticks.add(new NumberTick(
                    // A hairline through the middle of a pixel fills it; between two it would be a grey smear.
                    Double.valueOf(java2DToValue(Math.floor(at) + 0.5, dataArea, edge)),
                    "",
                    TextAnchor.CENTER,
                    TextAnchor.CENTER,
                    0));
            if (lettering != null && unit != null) {
                lettering.right(g2, unit.tick(i * step, step), dataArea.getMinX() - Sizes.GAP, at);
            }
        }
        if (lettering != null && getLabel() != null) {
            lettering.left(g2, getLabel(), plotArea.getMinX(), plotArea.getMinY() + 6);
        }
        AxisState state = new AxisState(cursor);
        state.setTicks(ticks);
        return state;
    }
}
