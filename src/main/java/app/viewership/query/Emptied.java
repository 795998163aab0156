package app.viewership.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds what leaves nothing of a log.
final class Emptied {
    private final Dataset dataset;
    private final Predicate<Question> shows;

    /// @param shows whether a question has a result
    Emptied(Dataset dataset, Predicate<Question> shows) {
        this.dataset = dataset;
        this.shows = shows;
    }

    /// What to lift so that `question` has a result: the last that alone is enough, else all of it. Empty where there
    /// is a result, or nothing helps.
    Optional<Lift> by(Question question) {
        if (shows.test(question)) {
            return Optional.empty();
        }
        return each(question).stream()
                .filter(lift -> shows.test(lift.without()))
                .findFirst()
                .or(() -> Optional.of(all(question)).filter(lift -> shows.test(lift.without())));
    }

    private List<Lift> each(Question question) {
        List<Lift> lifts = new ArrayList<>();
        for (Filter filter : question.filters().reversed()) {
            String name = dataset.dimension(filter.dimension()).label() + ": "
                    + (filter.excluded() ? "not " : "")
                    + String.join(", ", filter.values());
            lifts.add(lift(name, question.without(filter)));
        }
        if (question.period() != null) {
            lifts.add(lift("The period", question.with((Period) null)));
        }
        for (int level = question.drill().size() - 1; level >= 0; level--) {
            lifts.add(lift(Words.path(dataset, question.drill().subList(level, level + 1)), question.upTo(level)));
        }
        return lifts;
    }

    private static Lift lift(String name, Question without) {
        return new Lift(name + " leaves nothing.", "Remove " + name, without);
    }

    private static Lift all(Question question) {
        return new Lift("All filters together leave nothing.", "Remove all filters", question.cleared());
    }
}
