package app.viewership.chart;

import app.viewership.query.Lanes;
import app.viewership.query.Period;
import app.viewership.query.Question;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/// A household's devices, each a lane of what was watched on it: several screens at once stand one above the other.
record LanesFigure(Lanes lanes, Question question) implements Figure {

    private static final double RIGHT = 16;

    @Override
    public String title() {
        return "Devices of " + lanes.clientIp();
    }

    @Override
    public double height(double width) {
        return layout(ChartStyle.LIGHT, width, Double.MAX_VALUE).height() + TimeAxis.FOOT;
    }

    @Override
    public Plate at(double width, double height, ChartStyle style, Predicate<Mark> selected) {
        if (lanes.lanes().stream().allMatch(lane -> lane.intervals().isEmpty())) {
            return MessagePlot.plate(Sentences.empty(question), style);
        }
        double h = Math.max(height, 2 * Sizes.LEAST_HEIGHT);
        LaneLayout layout = layout(style, Math.max(width, Sizes.LEAST_WIDTH), h - TimeAxis.FOOT);
        Period period = period();
        XYPlot plot = new XYPlot(
                new LaneData(layout),
                new TimeAxis(period.from(), period.to(), question.zone(), style),
                new LaneAxis(layout, style),
                new LaneRenderer(lanes.dimension(), layout, style, selected, question.zone()));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinePaint(style.line());
        plot.setDomainGridlineStroke(BareChart.HAIRLINE);
        plot.setRangeGridlinesVisible(false);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        AxisSpace upright = new AxisSpace();
        upright.setBottom(Math.max(TimeAxis.FOOT, h - layout.height()));
        plot.setFixedDomainAxisSpace(upright);
        AxisSpace across = new AxisSpace();
        across.setLeft(Math.ceil(layout.nameWidth() + Sizes.GAP));
        across.setRight(RIGHT);
        plot.setFixedRangeAxisSpace(across);
        return new Plate(
                BareChart.of(plot, style),
                subtitle(layout.lanes().size()),
                List.of(
                        new LegendKey("series", style.tone(style.series(), false)),
                        new LegendKey("film", style.tone(style.film(), false))));
    }

    private String subtitle(int shown) {
        String most =
                lanes.screens() == 1 ? "never more than one screen" : "up to " + lanes.screens() + " screens at once";
        String part = shown < lanes.lanes().size()
                ? " · first " + shown + " of " + Numbers.count(lanes.lanes().size()) + " devices shown"
                : "";
        return most + part + " · times in " + Times.zone(question.zone());
    }

    private LaneLayout layout(ChartStyle style, double width, double height) {
        return LaneLayout.of(
                lanes.lanes().stream().map(LaneTracks::of).toList(), LaneAxis.lettering(style), width, height);
    }

    private Period period() {
        if (question.period() != null) {
            return question.period();
        }
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (Lanes.Lane lane : lanes.lanes()) {
            for (Lanes.Interval interval : lane.intervals()) {
                from = Math.min(from, interval.from());
                to = Math.max(to, interval.to());
            }
        }
        return new Period(Instant.ofEpochSecond(from), Instant.ofEpochSecond(Math.max(to, from + 1)));
    }
}
