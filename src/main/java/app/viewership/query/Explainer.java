package app.viewership.query;

import app.viewership.query.Explanation.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes a figure apart: rule, parameters, counts, and the viewings and sessions behind it.
final class Explainer {
    private static final int LONGEST = 25;

    private final Asked asked;

    Explainer(Asked asked) {
        this.asked = asked;
    }

    Explanation explain(List<Step> path, Measure measure) {
        Asked row = asked.with(narrowed(path));
        Grouping whole = Grouping.whole(row);
        MeasureValues values = new MeasureValues(whole, asked.watchOfEverything());
        Rule rule = asked.question().rule();
        List<Parameter> parameters = new ArrayList<>(Parameters.of(asked.dataset(), row.question()));
        parameters.addAll(Parameters.of(asked.dataset().kind(), measure, rule));
        return new Explanation(
                List.copyOf(path),
                measure,
                values.of(measure, 0),
                RuleWords.of(asked.dataset().kind(), measure, rule),
                List.copyOf(parameters),
                whole.tally().figures(0),
                zero(row.parts()),
                (@Nullable Double) values.of(Measure.MEAN_SECONDS_PER_VIEWING, 0),
                (@Nullable Double) values.of(Measure.MEDIAN_SECONDS_PER_VIEWING, 0),
                longest(row),
                new Sessions(row).first(LONGEST, Sessions.MOST_WATCHED));
    }

    /// The question about one row: the steps of the drill path are the drill, the others filters.
    private Question narrowed(List<Step> path) {
        Set<String> levels =
                asked.dataset().drillPath().stream().map(Dimension::id).collect(Collectors.toSet());
        List<Step> drill =
                path.stream().filter(step -> levels.contains(step.dimension())).toList();
        List<Filter> filters = new ArrayList<>(asked.question().filters());
        path.stream()
                .filter(step -> !levels.contains(step.dimension()))
                .forEach(step -> filters.add(Filter.keep(step.dimension(), step.value())));
        Question question = asked.question().withFilters(filters);
        return drill.isEmpty() ? question : question.withDrill(drill);
    }

    private static long zero(Parts parts) {
        long zero = 0;
        for (int p = 0; p < parts.size(); p++) {
            zero += parts.counted(p) && parts.of().watch()[parts.viewing(p)] == 0 ? 1 : 0;
        }
        return zero;
    }

    private static List<ViewingRow> longest(Asked row) {
        Parts parts = row.parts();
        ViewingRows rows = new ViewingRows(row);
        Comparator<Integer> longestFirst =
                Comparator.<Integer>comparingInt(p -> -parts.seconds(p)).thenComparing(Comparator.naturalOrder());
        PriorityQueue<Integer> kept = new PriorityQueue<>(LONGEST + 1, longestFirst.reversed());
        for (int p = 0; p < parts.size(); p++) {
            if (kept.size() < LONGEST || parts.seconds(p) > parts.seconds(kept.element())) {
                kept.add(p);
            }
            if (kept.size() > LONGEST) {
                kept.remove();
            }
        }
        return kept.stream()
                .sorted(longestFirst)
                .map(p -> rows.row(parts.viewing(p), parts.seconds(p)))
                .toList();
    }
}
