package app.viewership.chart;

import app.viewership.query.Answer;
import java.util.List;
import java.util.function.Predicate;

/// All programs by how many they reach and how loyal those are, a point each, the larger the more it was watched. The
/// corner of low reach and high loyalty is shaded: small programs whose few viewers stay.
record ScatterFigure(Answer answer) implements AnswerFigure {

    private static final double HEIGHT = 460;
    /// More points than that are a cloud, and slow to draw.
    private static final int MOST = 2000;

    @Override
    public double height(double width) {
        return HEIGHT;
    }

    @Override
    public Plate drawn(double width, double height, ChartStyle style, Predicate<Mark> selected) {
        Scatter scatter = Scatter.of(answer);
        if (scatter.points().isEmpty()) {
            return MessagePlot.plate(
                    "Nothing here was watched for " + Numbers.length(minutes() * 60L)
                            + " at a time. Ask for less of a viewing, and it will reach somebody.",
                    style);
        }
        Scatter shown = new Scatter(
                scatter.points().stream().limit(MOST).toList(), scatter.reach(), scatter.loyalty(), scatter.without());
        ScatterPlot plot = new ScatterPlot(shown, reachName(), style, selected);
        return new Plate(BareChart.of(plot, style), subtitle(scatter), legend(scatter, style));
    }

    private static List<LegendKey> legend(Scatter scatter, ChartStyle style) {
        long small = scatter.smallButLoyal();
        return List.of(
                new LegendKey(
                        ScatterPlot.SMALL_BUT_LOYAL + ": " + Numbers.count(small),
                        style.over(ScatterPlot.colour(true, style), ScatterPlot.SEEN_THROUGH)),
                new LegendKey(
                        "others: " + Numbers.count(scatter.points().size() - small),
                        style.over(ScatterPlot.colour(false, style), ScatterPlot.SEEN_THROUGH)));
    }

    private String reachName() {
        return minutes() == 0
                ? "reach: viewers"
                : "reach: viewers with " + Numbers.length(minutes() * 60L) + " or more at a time";
    }

    private int minutes() {
        return answer.question().rule().thresholds().reachMinutes();
    }

    private String subtitle(Scatter scatter) {
        StringBuilder text = new StringBuilder("the larger, the more watch time · small but loyal: below the median"
                + " reach of " + Numbers.count(Math.round(scatter.reach())) + ", above the median loyalty of "
                + ScatterGround.loyalty(scatter).written(scatter.loyalty()));
        int drawn = Math.min(MOST, scatter.points().size());
        if (drawn + scatter.without() < answer.groups()) {
            text.append(" · first ").append(Numbers.count(drawn)).append(" of ").append(Numbers.count(answer.groups()));
        }
        if (scatter.without() > 0) {
            text.append(" · ").append(Numbers.count(scatter.without())).append(" without reach not shown");
        }
        return text.toString();
    }
}
