package app.viewership.chart;

import app.viewership.query.Changes;
import app.viewership.query.Question;
import java.util.List;
import java.util.function.Predicate;

/// Where the viewers of a program went before its end, as a flow plot.
record ChangesFigure(Changes changes, Question question) implements Figure {

    private static final double HEIGHT = 320;
    /// More names than this tell less.
    private static final int MOST = 12;

    @Override
    public String title() {
        return changes.program().isEmpty() ? "Program changes" : "Where viewers of " + changes.program() + " went";
    }

    @Override
    public double height(double width) {
        return HEIGHT;
    }

    @Override
    public Plate at(double width, double height, ChartStyle style, Predicate<Mark> selected) {
        String before = "before " + Numbers.length(question.rule().runtime());
        if (changes.program().isEmpty()) {
            return MessagePlot.plate(Sentences.empty(question), style);
        }
        if (changes.changes() == 0) {
            return MessagePlot.plate(
                    "No viewer changed from " + changes.program() + " to another one " + before + ".", style);
        }
        int most = Math.min(
                MOST,
                FlowLayout.most(
                        Math.max(height, Sizes.LEAST_HEIGHT),
                        new Lettering(Typeface.REGULAR, Sizes.TEXT, style.text()).lineHeight()));
        ChangesFlow flow = ChangesFlow.of(changes, most);
        return new Plate(
                BareChart.of(new ChangesPlot(flow, style, selected), style),
                "program changes within a session, " + before,
                legend(style));
    }

    /// Nothing where the log does not tell series from films.
    private List<LegendKey> legend(ChartStyle style) {
        return changes.destinations().stream().allMatch(to -> to.kind().isEmpty())
                ? List.of()
                : List.of(
                        new LegendKey("to a series " + Numbers.count(changes.changesToSeries()), style.kind("series")),
                        new LegendKey("to a film " + Numbers.count(changes.changesToFilm()), style.kind("film")));
    }
}
