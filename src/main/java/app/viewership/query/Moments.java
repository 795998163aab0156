package app.viewership.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Finds the moments that are known of the values that a question is about.
final class Moments {
    /// More marks than these would hide what they mark.
    private static final int MOST = 4;

    private Moments() {}

    /// By time; those of one value say no name, for all that is shown is about it. None where more values are selected
    /// than can be told apart.
    static List<Moment> of(Dataset dataset, Question question) {
        TreeSet<Step> selected =
                new TreeSet<>(Comparator.comparing(Step::dimension).thenComparing(Step::value));
        selected.addAll(question.drill());
        for (Filter filter : question.filters()) {
            if (!filter.excluded()) {
                filter.values().forEach(value -> selected.add(new Step(filter.dimension(), value)));
            }
        }
        List<app.viewership.source.Moment> known = dataset.moments().stream()
                .filter(moment -> selected.contains(new Step(moment.dimension(), moment.value())))
                .toList();
        if (known.size() > MOST) {
            return List.of();
        }
        List<Moment> moments = new ArrayList<>();
        for (app.viewership.source.Moment moment : known) {
            boolean alone = selected.stream()
                            .filter(step -> step.dimension().equals(moment.dimension()))
                            .count()
                    == 1;
            moments.add(new Moment(
                    Instant.ofEpochSecond(moment.second()),
                    null,
                    alone ? Words.capital(moment.words()) : moment.value() + ": " + moment.words()));
        }
        moments.sort(Comparator.comparing(Moment::at).thenComparing(Moment::words));
        return moments;
    }
}
