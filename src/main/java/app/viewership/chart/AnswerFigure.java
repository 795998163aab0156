package app.viewership.chart;

import app.viewership.query.Answer;
import java.util.function.Predicate;

/// A figure of the rows of an answer; where there are none it says why.
interface AnswerFigure extends Figure {

    Answer answer();

    /// The chart of an answer that has rows.
    Plate drawn(double width, double height, ChartStyle style, Predicate<Mark> selected);

    @Override
    default String title() {
        return answer().title();
    }

    @Override
    default Plate at(double width, double height, ChartStyle style, Predicate<Mark> selected) {
        return answer().rows().isEmpty()
                ? MessagePlot.plate(Sentences.empty(answer().question()), style)
                : drawn(width, height, style, selected);
    }
}
