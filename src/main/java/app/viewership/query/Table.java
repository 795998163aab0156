package app.viewership.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns groups into the rows of an answer: names them, sorts them, leaves out what is beyond the limit.
final class Table {
    private static final Column RANK = new Column("rank", "#", Column.Type.RANK);

    private final Asked asked;
    private final Naming naming;
    private final List<Measure> measures;
    private final Names names;
    private final Grouping grouping;
    private final MeasureValues values;
    private final long watchOfEverything;
    private boolean ranked;
    private Sort usual;

    /// @param grain of buckets of time; null to fit
    /// @param empty whether buckets of time in which nothing happened are rows too
    Table(Asked asked, Naming naming, List<Measure> measures, @Nullable Grain grain, boolean empty) {
        this.asked = asked;
        this.naming = naming;
        this.measures = measures;
        this.names = new Names(asked, naming, grain);
        this.grouping =
                new Grouping(asked, names.ofAssets(), names.ofClients(), names.axis(), empty, EnumSet.copyOf(measures));
        this.watchOfEverything = measures.contains(Measure.SHARE) ? asked.watchOfEverything() : 0;
        this.values = new MeasureValues(grouping, watchOfEverything);
        this.usual = new Sort(measures.getFirst().id(), true);
    }

    /// The same with the rank as the first column.
    Table ranked() {
        ranked = true;
        return this;
    }

    /// The same, sorted so where the question does not say.
    Table usually(Sort sort) {
        usual = sort;
        return this;
    }

    /// The answer.
    ///
    /// @param since when work on it began, as [System#nanoTime()] has it
    Answer answer(String title, long since) {
        List<Column> columns = columns();
        Integer[] order = order();
        int shown = Math.min(order.length, asked.question().limit());
        List<Row> rows = new ArrayList<>(shown);
        for (int i = 0; i < shown; i++) {
            rows.add(row(i, order[i]));
        }
        return new Answer(
                asked.question(),
                title,
                columns,
                Collections.unmodifiableList(rows),
                totals(),
                order.length,
                asked.parts().viewings(),
                asked.viewings().size(),
                Duration.ofNanos(System.nanoTime() - since));
    }

    private List<Column> columns() {
        Stream<Column> named = Stream.concat(
                naming.columns().stream(),
                measures.stream().map(measure -> measure.column(asked.dataset().kind())));
        return (ranked ? Stream.concat(Stream.of(RANK), named) : named).toList();
    }

    private Row row(int place, int group) {
        List<@Nullable Object> cells = new ArrayList<>();
        if (ranked) {
            cells.add(place + 1);
        }
        for (int d = 0; d < naming.dimensions().size(); d++) {
            cells.add(names.cell(grouping.groups(), d, group));
        }
        for (Measure measure : measures) {
            cells.add(values.of(measure, group));
        }
        return new Row(Collections.unmodifiableList(cells), names.path(grouping.groups(), group));
    }

    private Row totals() {
        MeasureValues all = new MeasureValues(grouping.whole(), watchOfEverything);
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = ranked ? -1 : 0; i < naming.dimensions().size(); i++) {
            cells.add(null);
        }
        for (Measure measure : measures) {
            cells.add(all.of(measure, 0));
        }
        return new Row(Collections.unmodifiableList(cells), List.of());
    }

    /// The groups in the order of the question; those that tie, and those without a value, by name, upwards.
    private Integer[] order() {
        Integer[] order = IntStream.range(0, grouping.size()).boxed().toArray(Integer[]::new);
        Comparator<Integer> byName = (one, other) -> names.compare(grouping.groups(), one, other);
        Arrays.sort(order, bySort().thenComparing(byName));
        return order;
    }

    private Comparator<Integer> bySort() {
        Sort sort = asked.question().sort();
        if (sort == null || columns().stream().noneMatch(column -> column.id().equals(sort.column()))) {
            return by(usual);
        }
        return by(sort);
    }

    private Comparator<Integer> by(Sort sort) {
        for (int d = 0; d < naming.columns().size(); d++) {
            if (naming.columns().get(d).id().equals(sort.column())) {
                int dimension = d;
                Comparator<Integer> byCode =
                        Comparator.comparingInt(group -> names.code(grouping.groups(), dimension, group));
                return sort.descending() ? byCode.reversed() : byCode;
            }
        }
        Measure measure = measures.stream()
                .filter(m -> m.id().equals(sort.column()))
                .findFirst()
                .orElse(measures.getFirst());
        double[] keys = IntStream.range(0, grouping.size())
                .mapToDouble(group -> key(values.of(measure, group), sort.descending()))
                .toArray();
        return Comparator.comparingDouble(group -> keys[group]);
    }

    /// What sorts a value; nothing stands behind everything, whichever way.
    private static double key(@Nullable Object value, boolean descending) {
        if (value == null) {
            return Double.MAX_VALUE;
        }
        double number = ((Number) value).doubleValue();
        return descending ? -number : number;
    }
}
