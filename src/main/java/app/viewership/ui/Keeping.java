package app.viewership.ui;

import app.viewership.query.Filter;
import app.viewership.query.Landmarks;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What filters make of rows: to keep them, or to drop them, where filters can say just that. Pure.
public final class Keeping {

    private Keeping() {}

    /// Keeps what the rows stand for and nothing else of its dimension.
    public static Question kept(Question question, List<Row> rows, Landmarks ways) {
        Question kept = question;
        for (List<Step> steps : steps(question, rows, ways)) {
            kept = filtered(kept, steps, false);
        }
        return kept;
    }

    /// Drops these values, beside those that are dropped already.
    ///
    /// @param steps [app.viewership.query.Navigation#exclusion] of the rows
    public static Question excluded(Question question, List<Step> steps) {
        Map<String, List<Step>> byDimension =
                steps.stream().collect(Collectors.groupingBy(Step::dimension, LinkedHashMap::new, Collectors.toList()));
        Question excluded = question;
        for (List<Step> values : byDimension.values()) {
            excluded = filtered(excluded, values, true);
        }
        return excluded;
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

    static Question filtered(Question question, List<Step> steps, boolean exclude) {
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
