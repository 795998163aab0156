package app.viewership.query;

import app.viewership.query.InProgress.Exposed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The view of the figures asked for by name: who was in progress on a program between two instants, and how many were
/// at any time.
final class QuestionsTable {
    static final List<Column> COLUMNS = List.of(
            new Column("viewer", "User", Column.Type.TEXT),
            new Column("viewings", "Viewings", Column.Type.COUNT),
            new Column("minutes_exposed", "Minutes exposed", Column.Type.MEAN),
            new Column("came_back", "Came back", Column.Type.TEXT));

    private static final Map<String, Comparator<Exposed>> ORDERS = Map.of(
            "viewer", Comparator.comparing(Exposed::viewer),
            "viewings", Comparator.comparingInt(Exposed::viewings),
            "minutes_exposed", Comparator.comparingLong(Exposed::seconds),
            "came_back", Comparator.comparing(Exposed::cameBack));

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    /// An outage is a matter of hours: a chart of days would not show it.
    private static final int MOST_BUCKETS = 2000;

    /// What is shown before and after a short outage, so that one sees what it interrupted.
    private static final Duration LEAST_AROUND = Duration.ofHours(3);

    private QuestionsTable() {}

    /// What the figures are told: where nobody chose a program, that which the question is about, else the most watched
    /// one.
    static FigureParameters told(Asked asked) {
        FigureParameters told = asked.question().told();
        return told.program() != null
                ? told
                : ChangesTable.subject(asked).map(told::withProgram).orElse(told);
    }

    static Answer answer(Asked asked, long since) {
        Question question = asked.question();
        FigureParameters told = told(asked);
        List<Exposed> viewers = told.program() == null || told.outage() == null
                ? List.of()
                : NamedFigures.inProgress(asked, told.program(), told.outage()).viewers();
        List<Exposed> sorted = new ArrayList<>(viewers);
        Sort sort = question.sort();
        if (sort != null && ORDERS.containsKey(sort.column())) {
            Comparator<Exposed> order = ORDERS.get(sort.column());
            sorted.sort(sort.descending() ? order.reversed() : order);
        }
        return new Answer(
                question,
                "Users in progress" + (told.program() == null ? "" : " on " + told.program()),
                COLUMNS,
                sorted.stream()
                        .limit(question.limit())
                        .map(viewer -> row(asked.dataset(), viewer))
                        .toList(),
                new Row(
                        cells(
                                null,
                                viewers.stream().mapToLong(Exposed::viewings).sum(),
                                minutes(viewers.stream()
                                        .mapToLong(Exposed::seconds)
                                        .sum()),
                                null),
                        List.of()),
                viewers.size(),
                asked.parts().viewings(),
                asked.viewings().size(),
                Duration.ofNanos(System.nanoTime() - since));
    }

    private static Row row(Dataset dataset, Exposed viewer) {
        String by = dataset.landmarks().audience();
        return new Row(
                cells(
                        viewer.viewer(),
                        (long) viewer.viewings(),
                        minutes(viewer.seconds()),
                        viewer.cameBack() ? "yes" : "no"),
                viewer.viewer().isEmpty() ? List.of() : List.of(new Step(by, viewer.viewer())));
    }

    /// To the hundredth, as a report has them.
    private static BigDecimal minutes(long seconds) {
        return BigDecimal.valueOf(seconds).divide(MINUTE, 2, RoundingMode.HALF_UP);
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    /// How many viewings of a program were in progress at once, over time. Where an outage is asked about and no
    /// period, the time around the outage: over a month nobody would see its minutes.
    static Answer concurrency(Asked asked, String program, long since) {
        Dataset dataset = asked.dataset();
        List<Filter> filters = new ArrayList<>(asked.question().filters());
        filters.add(Filter.keep(dataset.landmarks().program(), program));
        Question question = asked.question()
                .with(Screen.OVER_TIME)
                .with(around(asked))
                .with(Measure.PEAK_CONCURRENCY)
                .withDrill(List.of())
                .withFilters(filters)
                .with(grain(asked, around(asked)))
                .withLimit(Integer.MAX_VALUE);
        return new Table(
                        asked.with(question),
                        Naming.of(dataset, List.of("time")),
                        List.of(Measure.AVERAGE_AUDIENCE, Measure.PEAK_CONCURRENCY),
                        question.grain(),
                        true)
                .usually(new Sort("time", false))
                .answer(program + " in progress", since);
    }

    private static @Nullable Period around(Asked asked) {
        Period outage = asked.question().told().outage();
        if (asked.question().period() != null || outage == null) {
            return asked.question().period();
        }
        Duration beside = Duration.between(outage.from(), outage.to());
        Duration more = beside.compareTo(LEAST_AROUND) < 0 ? LEAST_AROUND : beside;
        return new Period(outage.from().minus(more), outage.to().plus(more));
    }

    private static @Nullable Grain grain(Asked asked, @Nullable Period period) {
        Question question = asked.question();
        Dataset dataset = asked.dataset();
        if (question.grain() != null || dataset.isEmpty()) {
            return question.grain();
        }
        long from = period == null ? dataset.extent().first() : period.from().getEpochSecond();
        long to = period == null ? dataset.extent().last() : period.to().getEpochSecond();
        return Arrays.stream(Grain.values())
                .filter(grain -> (to - from) / grain.seconds() < MOST_BUCKETS)
                .findFirst()
                .orElse(null);
    }
}
