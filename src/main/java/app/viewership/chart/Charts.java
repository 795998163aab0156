package app.viewership.chart;

import app.viewership.query.Answer;
import app.viewership.query.Changes;
import app.viewership.query.Distribution;
import app.viewership.query.Explorer;
import app.viewership.query.Lanes;
import app.viewership.query.Moment;
import app.viewership.query.Question;
import app.viewership.query.Spread;
import java.util.List;

/// Where charts begin: a figure for each kind of answer.
public final class Charts {

    private Charts() {}

    /// The chart of the question's screen, for screens whose chart is drawn from the answer alone: programs, averages,
    /// over time, devices and households, the audience of a program, reach and loyalty.
    public static Figure of(Answer answer) {
        return switch (answer.question().screen()) {
            case AVERAGES -> averages(answer);
            case OVER_TIME -> overTime(answer);
            case PROFILE -> profile(answer);
            case LOYALTY -> scatter(answer);
            case HOUSEHOLDS -> recurring(answer) ? new RoundFigure(answer) : bars(answer);
            case PROGRAMS, CHANGES, EXPLAIN, STREAMS, QUESTIONS, LENGTHS -> bars(answer);
        };
    }

    /// Whether the rows are hours of the day or weekdays.
    private static boolean recurring(Answer answer) {
        List<String> by = answer.question().rowsBy();
        return by.size() == 1 && !Explorer.inOrder(by.getFirst()).isEmpty();
    }

    /// Bars of the question's measure, a row each: programs, seasons, episodes, devices, households.
    public static Figure bars(Answer answer) {
        return new MeasureFigure(answer);
    }

    /// One dimension by another as a heat map of the question's measure.
    ///
    /// @param answer all rows by two dimensions
    public static Figure heatMap(Answer answer) {
        return new HeatMapFigure(answer);
    }

    /// Reach and loyalty of all programs as points.
    ///
    /// @param answer all rows of that view
    public static Figure scatter(Answer answer) {
        return new ScatterFigure(answer);
    }

    /// The audience of a program week by week, split by country.
    ///
    /// @param answer all rows of that view, those of all countries together among them
    public static Figure profile(Answer answer) {
        return new ProfileFigure(answer);
    }

    /// Mean and median watch time per viewing, side by side for each row.
    public static Figure averages(Answer answer) {
        return new AverageFigure(answer);
    }

    /// How long the viewings of one program lasted, mean and median marked.
    public static Figure distribution(Distribution distribution) {
        return new DistributionFigure(distribution);
    }

    /// How long viewings lasted, a box for each value of a dimension.
    public static Figure spread(Spread spread) {
        return new BoxPlotFigure(spread);
    }

    /// Where the viewers of a program went, as a flow.
    public static Figure changes(Changes changes, Question question) {
        return new ChangesFigure(changes, question);
    }

    /// The question's measure over time. Average audience and peak concurrency are drawn together, whichever is asked.
    public static Figure overTime(Answer answer) {
        return overTime(answer, List.of());
    }

    /// The same with marks at moments: the end of a production, an outage.
    public static Figure overTime(Answer answer, List<Moment> moments) {
        return new TimeFigure(answer, List.copyOf(moments));
    }

    /// A sentence in place of a chart that would have nothing to show.
    public static Figure nothing(String title, String sentence) {
        return new MessageFigure(title, sentence);
    }

    /// A household's devices as lanes over time.
    public static Figure lanes(Lanes lanes, Question question) {
        return new LanesFigure(lanes, question);
    }
}
