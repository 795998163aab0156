package app.viewership.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The view of how long viewings lasted: a [Spread], and the same in rows.
final class LengthsTable {
    private static final Map<String, ToDoubleFunction<Spread.Box>> FIGURES = Map.of(
            "watch_seconds", Spread.Box::total,
            "viewings", Spread.Box::viewings,
            "shortest_seconds", Spread.Box::min,
            "quarter_seconds", Spread.Box::q1,
            "median_seconds", Spread.Box::median,
            "three_quarters_seconds", Spread.Box::q3,
            "longest_seconds", Spread.Box::max,
            "beyond", Spread.Box::outside,
            "beyond_share", LengthsTable::share);

    private LengthsTable() {}

    /// The values whose lengths are looked at: those of the dimension that the question names, else those one step down
    /// its drill.
    static Spread spread(Asked asked) {
        Question question = asked.question();
        String by = question.by() == null
                ? Drill.rows(asked.dataset(), question.drill()).id()
                : asked.dataset().dimension(question.rowsBy().getFirst()).id();
        Spread all = Spreads.of(
                asked.with(question.withLimit(Integer.MAX_VALUE)),
                by,
                question.rule().thresholds().longSeconds());
        List<Spread.Box> boxes = new ArrayList<>(all.boxes());
        Sort sort = question.sort();
        if (sort != null && (FIGURES.containsKey(sort.column()) || sort.column().equals(by))) {
            ToDoubleFunction<Spread.Box> figure = FIGURES.get(sort.column());
            Comparator<Spread.Box> order =
                    figure == null ? byName(asked.dataset(), all) : Comparator.comparingDouble(figure);
            boxes.sort(sort.descending() ? order.reversed() : order);
        }
        return new Spread(by, all.label(), all.limit(), boxes, all.values()).first(question.limit());
    }

    /// In the order of the values: of time, which all boxes are in already, or of numbers.
    private static Comparator<Spread.Box> byName(Dataset dataset, Spread all) {
        List<String> order = TimeDimension.of(all.dimension()).isPresent()
                ? all.boxes().stream().map(Spread.Box::name).toList()
                : dataset.coded(all.dimension()).values();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i);
        }
        return Comparator.comparingInt(box -> places.getOrDefault(box.name(), order.size()));
    }

    /// @param spread what [#spread] gave to the same question
    static Answer answer(Asked asked, Spread spread, long since) {
        Question question = asked.question();
        List<Row> rows = spread.boxes().stream()
                .map(box -> new Row(cells(box.name(), box), box.path()))
                .toList();
        Optional<Spread.Box> whole =
                Spreads.whole(asked, question.rule().thresholds().longSeconds());
        return new Answer(
                question,
                "How long viewings lasted, by " + Words.inSentence(spread.label()),
                columns(spread),
                rows,
                new Row(
                        whole.map(box -> cells(null, box))
                                .orElseGet(() -> Collections.unmodifiableList(
                                        new ArrayList<>(Collections.nCopies(FIGURES.size() + 1, null)))),
                        List.of()),
                spread.values(),
                asked.parts().viewings(),
                asked.viewings().size(),
                Duration.ofNanos(System.nanoTime() - since));
    }

    private static List<Column> columns(Spread spread) {
        String beyond = spread.limit() == null ? "Outside" : "Longer than " + Words.duration(spread.limit());
        return List.of(
                new Column(spread.dimension(), spread.label(), Column.Type.TEXT),
                new Column("watch_seconds", "Watch time", Column.Type.DURATION),
                new Column("viewings", "Viewings", Column.Type.COUNT),
                new Column("beyond", beyond, Column.Type.COUNT),
                new Column("beyond_share", "Share of them", Column.Type.SHARE),
                new Column("median_seconds", "Median", Column.Type.MEAN_DURATION),
                new Column("longest_seconds", "Longest", Column.Type.DURATION),
                new Column("quarter_seconds", "A quarter below", Column.Type.MEAN_DURATION),
                new Column("three_quarters_seconds", "A quarter above", Column.Type.MEAN_DURATION),
                new Column("shortest_seconds", "Shortest", Column.Type.DURATION));
    }

    private static List<@Nullable Object> cells(@Nullable String name, Spread.Box box) {
        return Arrays.<@Nullable Object>asList(
                name,
                box.total(),
                box.viewings(),
                box.outside(),
                share(box),
                box.median(),
                box.max(),
                box.q1(),
                box.q3(),
                box.min());
    }

    private static double share(Spread.Box box) {
        return (double) box.outside() / box.viewings();
    }
}
