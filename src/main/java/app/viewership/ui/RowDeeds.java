package app.viewership.ui;

import app.viewership.query.Answer;
import app.viewership.query.FigureParameters;
import app.viewership.query.Filter;
import app.viewership.query.Landmarks;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
                                ? Optional.of(kept(question, List.of(row), ways).with(Screen.EXPLAIN))
                                : Optional.of(
                                        ways.household() == null
                                                        || key.dimension().equals(ways.household())
                                                ? kept(question, List.of(row), ways)
                                                        .with(Screen.EXPLAIN)
                                                : kept(question, List.of(row), ways)
                                                        .withBy(ways.household()));
            case PROFILE -> key == null ? Optional.empty() : Optional.of(question.toggle(key));
            case QUESTIONS, LENGTHS ->
                key == null
                        ? Optional.empty()
                        : Optional.of(kept(within(answer, row, ways), List.of(row), ways)
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
                    : filtered(outage, List.of(new Step(ways.program(), told.program())), false);
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
            narrowed = kept(narrowed, List.of(row), ways);
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
            return kept(question, List.of(row), ways);
        }
        Question below = question.with(Screen.PROGRAMS).withDrill(row.path()).withBy(null);
        return row.path().getLast().dimension().equals(ways.asset()) ? below.with(Screen.EXPLAIN) : below;
    }

    /// Keeps what the rows stand for and nothing else of its dimension.
    public static Question kept(Question question, List<Row> rows, Landmarks ways) {
        Question kept = question;
        for (List<Step> steps : steps(question, rows, ways)) {
            kept = filtered(kept, steps, false);
        }
        return kept;
    }

    /// Drops what the rows stand for.
    public static Question excluded(Question question, List<Row> rows) {
        return question.screen() == Screen.HOUSEHOLDS && question.rowsBy().size() > 1
                // To drop a pair of values takes more than a filter can say.
                ? question
                : filtered(
                        question,
                        rows.stream().map(Row::key).filter(Objects::nonNull).toList(),
                        true);
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

    /// Whether keeping the rows keeps each of them, and nothing else: then what is kept has the totals of the rows.
    public static boolean apart(Question question, List<Row> rows, Landmarks ways) {
        return each(question, rows, ways).size() == rows.size() && canKeep(question, rows, ways);
    }

    /// Whether filters can say what the rows stand for: of two pairs of values the other two would come along, and a
    /// film would go for want of the season of a series.
    public static boolean canKeep(Question question, List<Row> rows, Landmarks ways) {
        List<List<Step>> each = each(question, rows, ways);
        long shapes = each.stream()
                .map(steps -> steps.stream().map(Step::dimension).toList())
                .distinct()
                .count();
        long pairs = 1;
        for (List<Step> steps : steps(question, rows, ways)) {
            pairs *= steps.stream().distinct().count();
        }
        return each.isEmpty() || (shapes == 1 && pairs == each.size());
    }

    private static List<List<Step>> each(Question question, List<Row> rows, Landmarks ways) {
        return rows.stream().map(row -> steps(question, row, ways)).distinct().toList();
    }

    /// What rows are kept by, a list a dimension: of one value by another both.
    private static List<List<Step>> steps(Question question, List<Row> rows, Landmarks ways) {
        List<List<Step>> steps = new ArrayList<>();
        for (Row row : rows) {
            List<Step> path = steps(question, row, ways);
            for (int i = 0; i < path.size(); i++) {
                if (steps.size() <= i) {
                    steps.add(new ArrayList<>());
                }
                steps.get(i).add(path.get(i));
            }
        }
        return steps;
    }

    /// What a row is kept by: of a level between the top and the bottom of the drill path what is above it too, for
    /// season 1 alone is that of every series.
    private static List<Step> steps(Question question, Row row, Landmarks ways) {
        Step key = row.key();
        if (key == null) {
            return List.of();
        }
        boolean alone = question.by() == null || key.dimension().equals(ways.asset());
        return alone && question.rowsBy().size() < 2 ? List.of(key) : row.path();
    }

    private static Question filtered(Question question, List<Step> steps, boolean exclude) {
        if (steps.isEmpty()) {
            return question;
        }
        String dimension = steps.getFirst().dimension();
        TreeSet<String> values = steps.stream().map(Step::value).collect(Collectors.toCollection(TreeSet::new));
        List<Filter> filters = new ArrayList<>();
        for (Filter filter : question.filters()) {
            if (!filter.dimension().equals(dimension) || filter.excluded() != exclude) {
                filters.add(filter);
            } else if (exclude) {
                values.addAll(filter.values());
            }
        }
        filters.add(new Filter(dimension, values, exclude));
        return question.withFilters(filters);
    }
}
