package app.viewership.chart;

import app.viewership.query.Column;
import app.viewership.query.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.JFreeChart;

/// How long the viewings of one program lasted, with mean and median marked: what an average hides.
record DistributionFigure(Distribution distribution) implements Figure {

    private static final double HEIGHT = 240;

    @Override
    public String title() {
        return "How long viewings of " + distribution.program() + " lasted";
    }

    @Override
    public double height(double width) {
        return HEIGHT;
    }

    @Override
    public Plate at(double width, double height, ChartStyle style, Predicate<Mark> selected) {
        if (distribution.viewings() == 0) {
            return MessagePlot.plate("No viewing of " + distribution.program() + " is selected.", style);
        }
        double inner = Math.max(height, 2 * Sizes.LEAST_HEIGHT) - LengthAxis.FOOT - AmountAxis.HEAD;
        Bins bins = bins();
        Unit unit = Unit.of(Column.Type.COUNT, bins.largest());
        double head = bins.largest() * inner / Math.max(1, inner - AverageMarks.HEAD);
        LengthAxis lengths = new LengthAxis("watch time per viewing", end(), style);
        String name = "viewings per " + Numbers.length(distribution.width()) + " of watch time";
        JFreeChart chart = BinChart.of(
                bins,
                BinRenderer.bars(style.tone(style.series(), false), style.series(), selected),
                lengths,
                LengthAxis.FOOT,
                AmountAxis.written(name, unit, head, inner, style),
                style);
        chart.getXYPlot().addAnnotation(new AverageMarks(distribution, style));
        if (distribution.beyond() > 0) {
            chart.getXYPlot().addAnnotation(gathered(bins, style));
        }
        return new Plate(chart, subtitle(), List.of());
    }

    /// `47 viewings of 22 min and longer, up to 142:47:34`: what the last bar stands for.
    private GatheredMark gathered(Bins bins, ChartStyle style) {
        String what = viewings(distribution.beyond()) + " of "
                + span(distribution.counts().size() - 1);
        return new GatheredMark(
                what + ", up to " + Numbers.clock(distribution.longest()),
                what,
                bins.bins().getLast(),
                style);
    }

    private String subtitle() {
        String zero = distribution.zero() == 0 ? "" : ", " + Numbers.count(distribution.zero()) + " of 0 s";
        return viewings(distribution.viewings()) + zero;
    }

    private static String viewings(long count) {
        return Numbers.count(count) + (count == 1 ? " viewing" : " viewings");
    }

    private Bins bins() {
        List<Bins.Bin> bins = new ArrayList<>();
        int width = distribution.width();
        for (int i = 0; i < distribution.counts().size(); i++) {
            long count = distribution.counts().get(i);
            String text =
                    span(i) + "\n" + viewings(count) + ", " + Numbers.share((double) count / distribution.viewings());
            bins.add(new Bins.Bin(
                    (double) i * width,
                    (double) (i + 1) * width,
                    new double[] {count},
                    new Mark(i, List.of(), null, text)));
        }
        return new Bins(List.of("Viewings"), bins);
    }

    private String span(int bin) {
        int width = distribution.width();
        return bin == distribution.counts().size() - 1
                ? Numbers.length((long) bin * width) + " and longer"
                : Numbers.length((long) bin * width) + " to under " + Numbers.length((bin + 1L) * width);
    }

    private double end() {
        return (double) distribution.width() * distribution.counts().size();
    }
}
