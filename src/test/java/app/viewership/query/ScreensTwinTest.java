package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The tables of the views against the twin.
class ScreensTwinTest {

    @Provide
    Arbitrary<List<RawRow>> logs() {
        return Logs.rows();
    }

    @Property(tries = 200)
    void programsAreRankedByWatchTimeThenName(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random).withDrill(List.of());

        Answer answer = explorer(rows, random).answer(question);

        Twin twin = new Twin(rows, question);
        List<List<Object>> expected = new ArrayList<>();
        new TreeMap<>(named(twin, "program", "kind"))
                .entrySet().stream()
                        .sorted((one, other) -> Long.compare(
                                other.getValue().watch(), one.getValue().watch()))
                        .forEach(row -> expected.add(List.of(
                                expected.size() + 1,
                                row.getKey().split("\0", -1)[0],
                                row.getKey().split("\0", -1)[1],
                                row.getValue().watch())));
        assertThat(answer.rows())
                .extracting(row -> List.<Object>of(
                        Objects.requireNonNull(row.cells().get(0)),
                        Objects.requireNonNull(row.cells().get(1)),
                        Objects.requireNonNull(row.cells().get(2)),
                        Objects.requireNonNull(row.cells().get(answer.column("watch_seconds")))))
                .isEqualTo(expected);
        assertThat(answer.selected())
                .isEqualTo(twin.selected().stream().filter(twin::counted).count());
        assertThat(answer.all()).isEqualTo(twin.all().size());
    }

    @Property(tries = 200)
    void everySeriesHasItsAverages(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random).with(Screen.AVERAGES);

        Answer answer = explorer(rows, random).answer(question);

        Twin twin = new Twin(rows, question);
        Map<String, List<Object>> expected = new TreeMap<>();
        named(twin, "program", "kind").forEach((name, group) -> {
            String[] parts = name.split("\0", -1);
            if (parts[1].equals("series")) {
                List<Object> cells = new ArrayList<>();
                for (Measure measure : List.of(
                        Measure.WATCH_SECONDS,
                        Measure.VIEWINGS,
                        Measure.VIEWERS,
                        Measure.MEAN_SECONDS_PER_VIEWING,
                        Measure.MEDIAN_SECONDS_PER_VIEWING,
                        Measure.MEAN_SECONDS_PER_VIEWER)) {
                    cells.add(group.value(measure, 0, 0, 0));
                }
                expected.put(parts[0], cells);
            }
        });
        Map<String, List<Object>> found = new TreeMap<>();
        answer.rows()
                .forEach(row -> found.put(
                        (String) row.cells().getFirst(),
                        new ArrayList<>(row.cells().subList(1, row.cells().size()))));
        assertThat(found).isEqualTo(expected);
    }

    @Property(tries = 200)
    void timeIsCoveredBucketByBucketEmptyOnesToo(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Grain grain = List.of(Grain.MINUTE, Grain.FIVE_MINUTES, Grain.QUARTER_HOUR, Grain.HOUR)
                .get(random.nextInt(4));
        Question question = Logs.question(rows, random).with(Screen.OVER_TIME).with(grain);

        Answer answer = explorer(rows, random).answer(question);

        Twin twin = new Twin(rows, question);
        long[] seconds = rows.stream()
                .filter(RawRow::usable)
                .mapToLong(RawRow::time)
                .sorted()
                .toArray();
        long[] kept = seconds.length == 0
                ? seconds
                : LongStream.rangeClosed(seconds[0], seconds[seconds.length - 1])
                        .filter(twin::keeps)
                        .toArray();
        List<Object> buckets = kept.length == 0
                ? List.of()
                : LongStream.rangeClosed(kept[0], kept[kept.length - 1])
                        .mapToObj(second -> TwinClock.bucket(grain, question.zone(), second))
                        .distinct()
                        .toList();
        assertThat(answer.rows())
                .extracting(row -> TwinClock.bucket(grain, question.zone(), start(row)))
                .isEqualTo(buckets);
        assertThat(answer.rows()).isSortedAccordingTo((one, other) -> Long.compare(start(one), start(other)));
        int peak = answer.column("peak_concurrency");
        assertThat(answer.rows().stream()
                        .mapToLong(
                                row -> (Long) Objects.requireNonNull(row.cells().get(peak)))
                        .max()
                        .orElse(0))
                .isEqualTo(answer.totals().cells().get(peak));
    }

    @Property(tries = 200)
    void theCurveOfConcurrencyAddsUpToTheWatchTime(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random);
        Twin twin = new Twin(rows, question);

        Summary summary = explorer(rows, random).summary(question);

        long curve = 0;
        for (TwinViewing viewing : twin.selected()) {
            curve += LongStream.range(viewing.start(), viewing.end())
                    .filter(twin::keeps)
                    .count();
        }
        assertThat(summary.selected().watchSeconds()).isEqualTo(curve);
    }

    @Property(tries = 100)
    void neighbouringPeriodsAddUpToTheWhole(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random);
        Period period = question.period();
        if (period == null) {
            return;
        }
        Explorer explorer = explorer(rows, random);

        Comparison parts =
                explorer.comparison(question, explorer.summary(question)).orElseThrow();
        Summary whole =
                explorer.summary(question.with(new Period(parts.beforePeriod().from(), period.to())));

        assertThat(parts.now().watchSeconds() + parts.before().watchSeconds())
                .isEqualTo(whole.selected().watchSeconds());
        assertThat(parts.now().viewings() + parts.before().viewings())
                .isEqualTo(whole.selected().viewings());
    }

    @Property(tries = 100)
    void theZoneChangesNoSum(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random).withFilters(List.of());
        Explorer explorer = explorer(rows, random);

        Summary summary = explorer.summary(question);

        assertThat(explorer.summary(question.with(ZoneId.of("Pacific/Chatham"))))
                .isEqualTo(summary);
    }

    private static Map<String, TwinGroup> named(Twin twin, String one, String other) {
        Map<String, TwinGroup> named = new TreeMap<>();
        twin.groups(viewing -> List.of(viewing.value(one), viewing.value(other)), second -> List.of())
                .forEach((key, group) -> named.put(key.get(0) + "\0" + key.get(1), group));
        return named;
    }

    private static long start(Row row) {
        return (Long) Objects.requireNonNull(row.cells().getFirst());
    }

    private static Explorer explorer(List<RawRow> rows, Random random) {
        return new Explorer(LogFixture.dataset(Logs.files(rows, random)));
    }
}
