package app.viewership.ui;

import app.viewership.query.Answer;
import app.viewership.query.Explanation;
import app.viewership.query.Explorer;
import app.viewership.query.FigureParameters;
import app.viewership.query.Landmarks;
import app.viewership.query.Measure;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import app.viewership.query.Summary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks the explorer for all that one question puts on the screen; runs off the JavaFX thread and knows nothing of it.
final class Asking {

    /// Values of each facet before one asks for more.
    private static final int FACET_ROWS = 3;

    Shown shown(Explorer explorer, Question question) {
        Answer answer = explorer.answer(question);
        Summary summary = explorer.summary(question);
        return new Shown(
                answer,
                summary,
                explorer.comparison(question, summary)
                        .filter(with -> summary.first() != null
                                && !with.beforePeriod().from().isBefore(summary.first()))
                        .orElse(null),
                explorer.navigation().facets(question, FACET_ROWS),
                explorer.gaps(question),
                question.screen() == Screen.CHANGES ? explorer.changes(question) : null,
                grid(explorer, question),
                more(explorer, question),
                answer.rows().isEmpty() ? explorer.emptiedBy(question).orElse(null) : null);
    }

    /// What the chart draws where that is more than the table shows, or something else.
    private static @Nullable Answer grid(Explorer explorer, Question question) {
        if (question.screen() == Screen.QUESTIONS) {
            @Nullable String program = explorer.figures().told(question).program();
            return program == null ? null : explorer.figures().concurrency(question, program);
        }
        return drawnWhole(question) ? explorer.answer(question.withLimit(Integer.MAX_VALUE)) : null;
    }

    private static Shown.More more(Explorer explorer, Question question) {
        return switch (question.screen()) {
            case QUESTIONS -> {
                FigureParameters told = explorer.figures().told(question);
                yield new Shown.More(explorer.figures().all(question, told), told, null, List.of());
            }
            case LENGTHS -> new Shown.More(List.of(), FigureParameters.DEFAULT, explorer.spread(question), List.of());
            case OVER_TIME -> new Shown.More(List.of(), FigureParameters.DEFAULT, null, explorer.moments(question));
            default -> Shown.More.NONE;
        };
    }

    /// Whether the chart draws every row, however few the table shows.
    private static boolean drawnWhole(Question question) {
        return switch (question.screen()) {
            case HOUSEHOLDS -> question.rowsBy().size() == 2;
            case PROFILE, LOYALTY -> true;
            default -> false;
        };
    }

    Detail detail(Explorer explorer, Shown shown, Focus focus) {
        Question question = shown.question();
        @Nullable Row row = focus.row();
        Question within = row == null
                ? question
                : RowDeeds.within(shown.answer(), row, explorer.dataset().landmarks());
        Measure measure = focus.measure() == null ? question.measure() : focus.measure();
        Explanation explanation = explorer.trace().explain(within, path(shown, row), measure);
        Landmarks ways = explorer.dataset().landmarks();
        return new Detail(
                explanation,
                explanation.longest().isEmpty()
                        ? List.of()
                        : explorer.trace()
                                .requests(within, explanation.longest().getFirst(), Detail.REQUESTS),
                question.screen() == Screen.AVERAGES
                        ? value(shown.answer(), row, ways.program())
                                .map(program -> explorer.distribution(question, program))
                                .orElse(null)
                        : null,
                question.screen() == Screen.HOUSEHOLDS
                        ? value(shown.answer(), row, ways.household())
                                .map(ip -> explorer.lanes(question, ip))
                                .orElse(null)
                        : null);
    }

    /// What is explained where no row is: everything selected, of program changes the program left.
    private static List<Step> path(Shown shown, @Nullable Row row) {
        if (row != null) {
            return row.path();
        }
        return shown.changes() == null ? List.of() : List.of(shown.changes().step());
    }

    /// The value of a dimension that the selected row, or else the first, stands for.
    private static Optional<String> value(Answer answer, @Nullable Row row, @Nullable String dimension) {
        if (row == null && answer.rows().isEmpty()) {
            return Optional.empty();
        }
        return (row == null ? answer.rows().getFirst() : row)
                .path().stream()
                        .filter(step -> step.dimension().equals(dimension))
                        .map(Step::value)
                        .findFirst();
    }
}
