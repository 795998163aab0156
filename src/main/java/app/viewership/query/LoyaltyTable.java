package app.viewership.query;

import app.viewership.source.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All programs by reach and loyalty, with the rank in the world beside the rank in the best country: what is small
/// everywhere can be huge in one.
final class LoyaltyTable {
    private static final List<Measure> MEASURES =
            List.of(Measure.REACH, Measure.LOYALTY, Measure.WATCH_SECONDS, Measure.VIEWERS, Measure.SESSIONS);

    private LoyaltyTable() {}

    /// Where a program stands highest.
    private record Best(String value, int rank, long seconds) {}

    static Answer answer(Asked asked, long since) {
        Dataset dataset = asked.dataset();
        Kind.Profile profile = dataset.kind().questions().profile().orElseThrow();
        String program = dataset.landmarks().program();
        Asked all = asked.with(asked.question().withLimit(Integer.MAX_VALUE).with((Sort) null));
        Answer programs = new Table(all, Naming.of(dataset, program, List.of(program)), MEASURES, null, false)
                .usually(new Sort(Measure.WATCH_SECONDS.id(), true))
                .answer("Reach and loyalty", since);
        Map<String, Best> best = best(all, profile, program);
        Map<String, Long> binges = new HashMap<>();
        Binges.of(all).forEach(binge -> binges.put(binge.program(), binge.binges()));
        List<Column> columns = columns(programs.columns(), dataset, profile);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < programs.rows().size(); i++) {
            rows.add(row(programs.rows().get(i), i + 1, best, binges));
        }
        Answer whole = new Answer(
                asked.question(),
                programs.title(),
                columns,
                rows,
                totals(programs.totals(), columns.size()),
                rows.size(),
                programs.selected(),
                programs.all(),
                Duration.ofNanos(System.nanoTime() - since));
        return sorted(whole);
    }

    private static List<Column> columns(List<Column> measured, Dataset dataset, Kind.Profile profile) {
        String by = Words.inSentence(dataset.dimension(profile.by()).label());
        List<Column> columns = new ArrayList<>(measured);
        columns.add(new Column("binge_share", "Binge share", Column.Type.SHARE));
        columns.add(new Column("world_rank", "Rank in the world", Column.Type.COUNT));
        columns.add(new Column("best_" + profile.by(), "Best " + by, Column.Type.TEXT, Column.Name.BESIDE));
        columns.add(new Column("best_rank", "Rank there", Column.Type.COUNT));
        return columns;
    }

    private static Row row(Row measured, int rank, Map<String, Best> best, Map<String, Long> binges) {
        String program = measured.path().getLast().value();
        List<@Nullable Object> cells = new ArrayList<>(measured.cells());
        long sessions = (Long) cells.getLast();
        cells.add(sessions == 0 ? null : (Double) ((double) binges.getOrDefault(program, 0L) / sessions));
        cells.add((long) rank);
        Best there = best.get(program);
        cells.add(there == null ? null : there.value());
        cells.add(there == null ? null : (Long) (long) there.rank());
        return new Row(Collections.unmodifiableList(cells), measured.path());
    }

    private static Row totals(Row measured, int columns) {
        List<@Nullable Object> cells = new ArrayList<>(measured.cells());
        while (cells.size() < columns) {
            cells.add(null);
        }
        return new Row(Collections.unmodifiableList(cells), List.of());
    }

    /// The value in which each program ranks highest by watch time; of equal ranks the one with more watch time, then
    /// by name.
    private static Map<String, Best> best(Asked asked, Kind.Profile profile, String program) {
        Answer byBoth = new Table(
                        asked,
                        Naming.of(asked.dataset(), List.of(profile.by(), program)),
                        List.of(Measure.WATCH_SECONDS),
                        null,
                        false)
                .answer("", System.nanoTime());
        Map<String, Integer> ranks = new HashMap<>();
        Map<String, Best> best = new HashMap<>();
        for (Row row : byBoth.rows()) {
            String value = (String) Objects.requireNonNull(row.cells().get(0));
            String of = (String) Objects.requireNonNull(row.cells().get(1));
            long seconds = (Long) Objects.requireNonNull(row.cells().get(2));
            Best here = new Best(value, ranks.merge(value, 1, Integer::sum), seconds);
            best.merge(of, here, LoyaltyTable::better);
        }
        return best;
    }

    private static Best better(Best one, Best other) {
        Comparator<Best> order = Comparator.comparingInt(Best::rank)
                .thenComparing(Comparator.comparingLong(Best::seconds).reversed())
                .thenComparing(Best::value);
        return order.compare(one, other) <= 0 ? one : other;
    }

    /// In the order of the question, as many rows as it asks for; those that tie keep theirs, by watch time.
    private static Answer sorted(Answer whole) {
        Question question = whole.question();
        List<Row> rows = new ArrayList<>(whole.rows());
        Sort sort = question.sort();
        if (sort != null
                && whole.columns().stream().anyMatch(column -> column.id().equals(sort.column()))) {
            int at = whole.column(sort.column());
            Comparator<Row> order =
                    (one, other) -> compare(one.cells().get(at), other.cells().get(at), sort.descending());
            rows.sort(order);
        }
        return new Answer(
                question,
                whole.title(),
                whole.columns(),
                rows.stream().limit(question.limit()).toList(),
                whole.totals(),
                whole.groups(),
                whole.selected(),
                whole.all(),
                whole.took());
    }

    /// Nothing stands behind everything, whichever way.
    private static int compare(@Nullable Object one, @Nullable Object other, boolean descending) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        int order = one instanceof String text
                ? text.compareTo((String) other)
                : Double.compare(((Number) one).doubleValue(), ((Number) other).doubleValue());
        return descending ? -order : order;
    }
}
