package app.viewership.ui;

import app.viewership.query.Answer;
import app.viewership.query.Changes;
import app.viewership.query.Comparison;
import app.viewership.query.Facets;
import app.viewership.query.FigureAnswer;
import app.viewership.query.FigureParameters;
import app.viewership.query.Lift;
import app.viewership.query.Moment;
import app.viewership.query.Question;
import app.viewership.query.Screen;
import app.viewership.query.Spread;
import app.viewership.query.Summary;
import app.viewership.viewing.GapHistogram;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that one question puts on the screen. It comes and is shown as a whole, so that no two parts of the window ever
/// answer different questions.
///
/// @param answer the table
/// @param summary the figures at the head
/// @param comparison with the period before; null without a period, or where the log does not reach so far back
/// @param facets what can be kept and dropped
/// @param gaps the pauses behind the gap slider
/// @param changes the program changes; null in other views than theirs
/// @param grid all rows, where the chart draws more of them than the table shows; null elsewhere
/// @param more what single views show beside that
/// @param lift what emptied the table; null where it is not empty, or nothing can be lifted
public record Shown(
        Answer answer,
        Summary summary,
        @Nullable Comparison comparison,
        Facets facets,
        GapHistogram gaps,
        @Nullable Changes changes,
        @Nullable Answer grid,
        More more,
        @Nullable Lift lift) {

    /// What single views show beside table and figures.
    ///
    /// @param figures those asked for by name; none in other views than theirs
    /// @param told what they were told
    /// @param spread how long viewings lasted; null in views that do not draw it
    /// @param moments to be marked over time
    public record More(
            List<FigureAnswer> figures,
            FigureParameters told,
            @Nullable Spread spread,
            List<Moment> moments) {

        static final More NONE = new More(List.of(), FigureParameters.DEFAULT, null, List.of());

        public More {
            figures = List.copyOf(figures);
            moments = List.copyOf(moments);
        }
    }

    /// The answer with all its rows, where there are more than the table shows and they were asked for; else with those
    /// shown.
    public Answer whole() {
        return grid == null || grid.question().screen() != screen() ? answer : grid;
    }

    /// What was asked.
    public Question question() {
        return answer.question();
    }

    /// The view it belongs to.
    public Screen screen() {
        return question().screen();
    }
}
