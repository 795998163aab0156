package app.viewership.query;

import app.viewership.query.Dimension.Carrier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Which values to drop, so that just what some rows stand for goes and nothing else of what a question selects.
///
/// A filter drops a value whatever else stands beside it: season 1 goes with the season 1 of every series that is
/// selected, so a row can be dropped by its season only where no other series has it, or its rows go too.
final class Exclusion {
    private final Dataset dataset;
    private final Question question;
    private final Carrier of;
    private final List<Coded> dimensions;

    /// Codes of what goes, by the numbers of the dimensions that say it.
    private final Map<List<Integer>, Set<List<Integer>>> going = new HashMap<>();

    private Exclusion(Dataset dataset, Question question, Carrier of, List<Coded> dimensions) {
        this.dataset = dataset;
        this.question = question;
        this.of = of;
        this.dimensions = dimensions;
    }

    /// The steps whose values are to be dropped; empty where no values would drop just these.
    ///
    /// @param paths what the rows stand for, [Row#path()]; none of them empty
    static Optional<List<Step>> of(Dataset dataset, Question question, Collection<List<Step>> paths) {
        Set<List<Step>> rows = new LinkedHashSet<>();
        paths.forEach(path -> rows.add(within(question, path)));
        if (rows.stream().allMatch(row -> row.size() == 1)) {
            return Optional.of(rows.stream().map(List::getFirst).toList());
        }
        List<Dimension> named = rows.stream()
                .flatMap(List::stream)
                .map(step -> dataset.dimension(step.dimension()))
                .distinct()
                .toList();
        Carrier of = named.getFirst().of();
        if (of == Carrier.TIME || named.stream().anyMatch(dimension -> dimension.of() != of)) {
            return Optional.empty();
        }
        List<Coded> coded =
                named.stream().map(dimension -> dataset.coded(dimension.id())).toList();
        return coded.stream().anyMatch(Coded::many)
                ? Optional.empty()
                : new Exclusion(dataset, question, of, coded).of(rows);
    }

    /// A path without the steps that all of the selection takes.
    private static List<Step> within(Question question, List<Step> path) {
        Predicate<Step> taken = step -> question.drill().contains(step)
                || question.filters().contains(Filter.keep(step.dimension(), step.value()));
        List<Step> rest = path.stream().filter(taken.negate()).toList();
        return rest.isEmpty() ? List.of(path.getLast()) : rest;
    }

    private Optional<List<Step>> of(Set<List<Step>> rows) {
        rows.forEach(this::goes);
        boolean[][] stays = stays();
        List<Step> steps = new ArrayList<>();
        for (List<Step> row : rows) {
            Optional<Step> alone = row.reversed().stream()
                    .filter(step -> !stays[number(step)][code(step)])
                    .findFirst();
            if (alone.isEmpty()) {
                return Optional.empty();
            }
            steps.add(alone.get());
        }
        return Optional.of(steps);
    }

    private void goes(List<Step> row) {
        going.computeIfAbsent(row.stream().map(this::number).toList(), numbers -> new HashSet<>())
                .add(row.stream().map(this::code).toList());
    }

    /// By dimension and value, whether anything selected has the value and does not go.
    private boolean[][] stays() {
        boolean[][] stays = new boolean[dimensions.size()][];
        for (int d = 0; d < stays.length; d++) {
            stays[d] = new boolean[dimensions.get(d).values().size()];
        }
        Selection selected = Selection.of(dataset, timeless());
        for (int carrier = 0; carrier < dimensions.getFirst().carriers(); carrier++) {
            boolean kept = of == Carrier.ASSET ? selected.keepsAsset(carrier) : selected.keepsClient(carrier);
            for (int d = 0; d < stays.length && kept && !goes(carrier); d++) {
                stays[d][dimensions.get(d).code(carrier)] = true;
            }
        }
        return stays;
    }

    /// What is selected whenever it is: what a value is dropped with must not hang on the period looked at.
    private Question timeless() {
        return question.with((Period) null)
                .withFilters(question.filters().stream()
                        .filter(filter -> dataset.dimension(filter.dimension()).of() != Carrier.TIME)
                        .toList());
    }

    private boolean goes(int carrier) {
        return going.entrySet().stream()
                .anyMatch(row -> row.getValue()
                        .contains(row.getKey().stream()
                                .map(d -> dimensions.get(d).code(carrier))
                                .toList()));
    }

    private int number(Step step) {
        for (int d = 0; d < dimensions.size(); d++) {
            if (dimensions.get(d).dimension().id().equals(step.dimension())) {
                return d;
            }
        }
        throw new IllegalStateException(step.dimension());
    }

    private int code(Step step) {
        return Objects.requireNonNull(dimensions.get(number(step)).code(step.value()), step::value);
    }
}
