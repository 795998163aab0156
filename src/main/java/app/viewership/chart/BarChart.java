package app.viewership.chart;

import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/// Horizontal bars from zero: names at the left, values at the ends, hairlines across.
///
/// @param bars what each bar of a row is: `Mean per viewing`, `Median per viewing`
/// @param rows largest first; as many are drawn as fit
record BarChart(List<String> bars, List<BarRow> rows) {

    /// Between two hairlines.
    private static final double LINE_DISTANCE = 130;

    /// Names in the strongest type they may be drawn in, so that a selected name fits as well.
    static Lettering names(ChartStyle style) {
        return new Lettering(Typeface.MEDIUM, Sizes.TEXT, style.text());
    }

    BarLayout layout(ChartStyle style, double width, double height) {
        return BarLayout.of(rows, bars.size(), names(style), width, height);
    }

    JFreeChart draw(
            BarLayout layout,
            Unit unit,
            BarRenderer.BarColours colours,
            ChartStyle style,
            double width,
            double height,
            Predicate<Mark> selected) {
        List<BarRow> shown = rows.subList(0, layout.shown());
        double left = Math.ceil(layout.nameWidth() + Sizes.GAP) + 1;
        CategoryPlot plot = new CategoryPlot(
                dataset(shown),
                new NameAxis(
                        layout.names(),
                        style,
                        shown.stream().map(row -> selected.test(row.mark())).toList()),
                amounts(shown, unit, style, width - left),
                new BarRenderer(shown, colours, unit, style, layout.thickness()));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setFixedDomainAxisSpace(space(left));
        plot.setFixedRangeAxisSpace(space(0));
        plot.setRangeGridlinePaint(style.line());
        plot.setRangeGridlineStroke(BareChart.HAIRLINE);
        JFreeChart chart = BareChart.of(plot, style);
        plot.setInsets(new RectangleInsets(0, 0, Math.max(0, height - layout.shown() * layout.pitch()), 0));
        return chart;
    }

    private DefaultCategoryDataset dataset(List<BarRow> shown) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (int bar = 0; bar < bars.size(); bar++) {
            for (int row = 0; row < shown.size(); row++) {
                dataset.addValue(shown.get(row).values().get(bar), bars.get(bar), Integer.valueOf(row));
            }
        }
        return dataset;
    }

    private static AmountAxis amounts(List<BarRow> shown, Unit unit, ChartStyle style, double width) {
        double upper = upper(shown, unit, style, width);
        return AmountAxis.bare(upper, unit.step(upper / width * LINE_DISTANCE));
    }

    /// The value at the right edge: so large that every bar leaves room for the figure at its end.
    private static double upper(List<BarRow> shown, Unit unit, ChartStyle style, double width) {
        Lettering lettering = BarRenderer.valueLettering(style);
        double upper = 0;
        for (BarRow row : shown) {
            for (Double value : row.values()) {
                if (value != null) {
                    double room = width - lettering.width(unit.written(value)) - Sizes.GAP;
                    upper = Math.max(upper, value * width / Math.max(room, 1));
                }
            }
        }
        return upper > 0 ? upper : 1;
    }

    private static AxisSpace space(double left) {
        AxisSpace space = new AxisSpace();
        space.setLeft(left);
        return space;
    }
}
