package app.viewership.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/// Puts [Bins] between an upright axis of amounts and an axis below, with hairlines in one direction.
final class BinChart {

    /// Right of the data, for the half of a label that stands under the edge.
    private static final double RIGHT = 16;

    private BinChart() {}

    static JFreeChart of(
            Bins bins, BinRenderer renderer, ValueAxis below, double foot, AmountAxis beside, ChartStyle style) {
        XYPlot plot = new XYPlot(bins, below, beside, renderer);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setRangeGridlinePaint(style.line());
        plot.setRangeGridlineStroke(BareChart.HAIRLINE);
        plot.setRangeZeroBaselineVisible(false);
        AxisSpace upright = new AxisSpace();
        // The head of the upright axis is room inside the plot area, where the axis writes its name.
        upright.setTop(AmountAxis.HEAD);
        upright.setBottom(foot);
        plot.setFixedDomainAxisSpace(upright);
        AxisSpace across = new AxisSpace();
        across.setLeft(beside.width());
        across.setRight(RIGHT);
        plot.setFixedRangeAxisSpace(across);
        return BareChart.of(plot, style);
    }
}
