package app.viewership.query;

import app.viewership.query.Rollup.Sums;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds values of any dimension by their text, in the whole log.
final class Search {
    private Search() {}

    /// Most watched first; ties in the order of dimensions, then values. A text that two dimensions share, as a film is
    /// a program and a title, is found in the first.
    static List<Hit> find(Cuts cuts, Question question, String text, int top) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Dataset dataset = cuts.dataset();
        Rollup rollup = new Rollup(dataset, cuts.parts(question.cleared()));
        List<Hit> hits = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Dimension dimension : dataset.dimensions()) {
            if (!dataset.described(dimension.id())
                    .map(app.viewership.source.Dimension::searched)
                    .orElse(false)) {
                continue;
            }
            Coded values = dataset.coded(dimension.id());
            Sums sums = rollup.of(values);
            for (int code = 0; code < values.values().size(); code++) {
                String value = values.values().get(code);
                if (value.toLowerCase(Locale.ROOT).contains(wanted) && known.add(value)) {
                    hits.add(new Hit(
                            new Step(dimension.id(), value),
                            dimension.label(),
                            sums.watch()[code],
                            sums.viewings()[code]));
                }
            }
        }
        return hits.stream()
                .sorted(Comparator.comparingLong(Hit::watchSeconds)
                        .thenComparingLong(Hit::viewings)
                        .reversed())
                .limit(top)
                .toList();
    }

    /// The values beside one step of a drill, most watched first.
    static List<Step> siblings(Cuts cuts, Question question, int level) {
        Question above = question.upTo(level);
        Dimension dimension = level < question.drill().size()
                ? cuts.dataset().dimension(question.drill().get(level).dimension())
                : Drill.below(cuts.dataset(), question.drill()).orElse(null);
        if (dimension == null) {
            return List.of();
        }
        return new FacetCounter(cuts, above)
                .of(dimension, "", Integer.MAX_VALUE).values().stream()
                        .map(value -> new Step(dimension.id(), value.value()))
                        .toList();
    }
}
