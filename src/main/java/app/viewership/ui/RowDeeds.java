package app.viewership.ui;

import app.viewership.query.Answer;
import app.viewership.query.FigureParameters;
import app.viewership.query.Landmarks;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What becomes of a question when something is done with rows of its answer. Pure: menus, keys, table and chart all
/// say the same by calling these.
public final class RowDeeds {

    private RowDeeds() {}

    /// One level down into `row`, of what the log has views for: where nobody's sessions may be seen, what leads to
    /// them elsewhere leads to what was watched; an asset has nothing below it there.
    public static Optional<Question> below(OpenLog log, Answer answer, Row row) {
        Landmarks ways = log.explorer().dataset().landmarks();
        return drilled(answer, row, ways)
                .flatMap(down ->
                        log.explorer().screens().contains(down.screen()) ? Optional.of(down) : watched(down, ways));
    }

    static Optional<Question> watched(Question down, Landmarks ways) {
        boolean bottom = down.drill().stream().anyMatch(step -> step.dimension().equals(ways.asset()));
        return bottom
                ? Optional.empty()
                : Optional.of(down.with(Screen.PROGRAMS).withBy(ways.asset()));
    }

    /// One level down into `row`; empty where there is nothing below it.
    ///
    /// Programs go down the drill path and end in their sessions. A bucket of time becomes the period, a program that
    /// was changed to becomes the one asked about, a user agent its households, a household its sessions.
    ///
    /// @param ways the dimensions that lead through the dataset
    public static Optional<Question> drilled(Answer answer, Row row, Landmarks ways) {
        Question question = answer.question();
        @Nullable Step key = row.key();
        return switch (question.screen()) {
            case PROGRAMS, AVERAGES, LOYALTY ->
                key == null ? Optional.empty() : Optional.of(deeper(question, row, ways));
            case CHANGES ->
                key == null || !key.dimension().equals(ways.program())
                        ? Optional.empty()
                        : Optional.of(question.withSubject(key.value()));
            case OVER_TIME -> Buckets.period(answer, row).map(question::with);
            case HOUSEHOLDS ->
                key == null
                        ? Optional.empty()
                        : question.rowsBy().size() > 1
                                ? Optional.of(Keeping.kept(question, List.of(row), ways)
                                        .with(Screen.EXPLAIN))
                                : Optional.of(
                                        ways.household() == null
                                                        || key.dimension().equals(ways.household())
                                                ? Keeping.kept(question, List.of(row), ways)
                                                        .with(Screen.EXPLAIN)
                                                : Keeping.kept(question, List.of(row), ways)
                                                        .withBy(ways.household()));
            case PROFILE -> key == null ? Optional.empty() : Optional.of(question.toggle(key));
            case QUESTIONS, LENGTHS ->
                key == null
                        ? Optional.empty()
                        : Optional.of(Keeping.kept(within(answer, row, ways), List.of(row), ways)
                                .with(Screen.EXPLAIN));
            case EXPLAIN, STREAMS -> Optional.empty();
        };
    }

    /// What the figures of a row are of, its value apart: of a bucket of time its period, of who was in progress during
    /// an outage that time and that program; elsewhere what the question selects.
    static Question within(Answer answer, Row row, Landmarks ways) {
        Question question = answer.question();
        FigureParameters told = question.told();
        if (question.screen() == Screen.QUESTIONS && told.outage() != null) {
            Question outage = question.with(told.outage());
            return told.program() == null
                    ? outage
                    : Keeping.filtered(outage, List.of(new Step(ways.program(), told.program())), false);
        }
        return Buckets.period(answer, row).map(question::with).orElse(question);
    }

    /// The sessions behind a row: the same selection, narrowed to what the row stands for.
    ///
    /// @param row null for everything selected
    public static Question explained(Answer answer, @Nullable Row row, Landmarks ways) {
        Question question = answer.question();
        if (row == null || question.screen() == Screen.EXPLAIN) {
            return question.with(Screen.EXPLAIN);
        }
        Question narrowed = Buckets.period(answer, row).map(question::with).orElse(question);
        if (onPath(question, row)) {
            narrowed = narrowed.withDrill(row.path());
        } else if (row.key() != null) {
            narrowed = Keeping.kept(narrowed, List.of(row), ways);
        }
        return narrowed.with(Screen.EXPLAIN);
    }

    /// Whether the row goes on where the drill of the question ends.
    private static boolean onPath(Question question, Row row) {
        int drilled = question.drill().size();
        boolean level = question.by() == null
                && (question.screen() == Screen.PROGRAMS
                        || question.screen() == Screen.AVERAGES
                        || question.screen() == Screen.CHANGES);
        return level
                && row.path().size() > drilled
                && row.path().subList(0, drilled).equals(question.drill());
    }

    private static Question deeper(Question question, Row row, Landmarks ways) {
        if (!onPath(question, row)) {
            return Keeping.kept(question, List.of(row), ways);
        }
        Question below = question.with(Screen.PROGRAMS).withDrill(row.path()).withBy(null);
        return row.path().getLast().dimension().equals(ways.asset()) ? below.with(Screen.EXPLAIN) : below;
    }

    /// What was found by its text: a program is gone to; anything else is kept, where one is.
    public static Question found(Question question, Step step, Landmarks ways) {
        if (!step.dimension().equals(ways.program())) {
            return question.filters().stream()
                            .anyMatch(f -> !f.excluded()
                                    && f.dimension().equals(step.dimension())
                                    && f.values().contains(step.value()))
                    ? question
                    : question.toggle(step);
        }
        return question.screen() == Screen.CHANGES
                ? question.withDrill(List.of()).withSubject(step.value())
                : question.with(Screen.PROGRAMS).withDrill(List.of(step)).withBy(null);
    }
}
