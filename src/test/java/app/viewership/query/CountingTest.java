package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.viewership.source.Kind;
import app.viewership.viewing.Viewings;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CountingTest {

    @Provide
    Arbitrary<List<RawRow>> logs() {
        return Logs.rows();
    }

    @Property(tries = 300)
    void severalSharesCountWhatOneDoes(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Dataset dataset = LogFixture.dataset(Logs.files(rows, random));
        Asked asked = Asked.of(new Cuts(dataset), Logs.question(rows, random));

        assertThat(counts(asked, 1 + random.nextInt(6))).isEqualTo(counts(asked, 1));
    }

    @Property(tries = 300)
    void whatElseIsAskedForChangesNoCount(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Dataset dataset = LogFixture.dataset(Logs.files(rows, random));
        Asked asked = Asked.of(new Cuts(dataset), Logs.question(rows, random));
        int shares = 1 + random.nextInt(3);

        assertThat(usual(asked, shares, EnumSet.of(Measure.WATCH_SECONDS, Measure.VIEWERS)))
                .isEqualTo(usual(asked, shares, EnumSet.allOf(Measure.class)));
    }

    @Property(tries = 300)
    void severalSharesKeepWhatALookAtEachViewingDoes(@ForAll @IntRange(max = 1000) int size, @ForAll Random random) {
        int[] codes = random.ints(size, 0, 20).toArray();
        int[] others = random.ints(size, 0, 30).toArray();
        long[] starts = random.longs(size, 0, 1000).toArray();
        int[] watch = random.ints(size, 0, 100).toArray();
        Viewings viewings = new Viewings(codes, codes, others, codes, starts, watch, watch, size, 20);
        Selection selection = new Selection(
                random.nextBoolean() ? null : some(30, random),
                random.nextBoolean() ? null : some(20, random),
                random.nextBoolean() ? null : Spans.of(random.nextInt(500), 500 + random.nextInt(600)));
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (selection.keepsAsset(others[i])
                    && selection.keepsClient(codes[i])
                    && selection.keepsStart(starts[i] + watch[i])) {
                kept.add(i);
            }
        }

        Parts parts = Parts.of(viewings, Kind.Time.ENDED, selection, 1 + random.nextInt(6));
        assertThat(IntStream.range(0, parts.size()).map(parts::viewing)).containsExactlyElementsOf(kept);
    }

    private static boolean[] some(int size, Random random) {
        boolean[] some = new boolean[size];
        for (int i = 0; i < size; i++) {
            some[i] = random.nextInt(3) > 0;
        }
        return some;
    }

    @Example
    void nobodyCountsOnWhenTheAskerIsInterrupted() {
        List<RawRow> rows = List.of(
                new RawRow(0, "FilmTitle1", 200, "Roku", "1", "1.0.0.0", "agent"),
                new RawRow(60, "FilmTitle1", 200, "Roku", "1", "2.0.0.0", "agent"));
        Asked asked = Asked.of(new Cuts(LogFixture.dataset(List.of(rows))), Question.of("requests", ZoneOffset.UTC));
        assertThat(counts(asked, 3)).hasSize(1);

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> counts(asked, 3)).isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
    }

    /// Every count of every group by program and device, in the order of the groups.
    private static List<List<Long>> counts(Asked asked, int shares) {
        Dataset dataset = asked.dataset();
        Grouper groups = new Grouper(dataset, List.of(dataset.coded("program")), List.of(dataset.coded("device")), 1);
        Tally whole = new Tally(dataset, asked.viewings(), asked.question().rule());
        Tally tally = new Counting(asked, null, shares, EnumSet.allOf(Measure.class)).count(groups, whole);
        List<List<Long>> counts = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            counts.add(counts(groups.asset(g), groups.client(g), tally, g));
        }
        Tally alone = Grouping.whole(asked).tally();
        assertThat(counts(0, 0, whole, 0)).isEqualTo(counts(0, 0, alone, 0));
        return counts;
    }

    /// What is counted anyway of every group by program and device, and of everything.
    private static List<List<Long>> usual(Asked asked, int shares, Set<Measure> measures) {
        Dataset dataset = asked.dataset();
        Grouper groups = new Grouper(dataset, List.of(dataset.coded("program")), List.of(dataset.coded("device")), 1);
        Tally whole = new Tally(dataset, asked.viewings(), asked.question().rule(), measures);
        Tally tally = new Counting(asked, null, shares, measures).count(groups, whole);
        List<List<Long>> counts = new ArrayList<>();
        counts.add(List.of(whole.watch(0), whole.viewings(0), whole.viewers(0)));
        for (int g = 0; g < groups.size(); g++) {
            counts.add(List.of((long) groups.asset(g), tally.watch(g), tally.viewings(g), tally.viewers(g)));
        }
        return counts;
    }

    private static List<Long> counts(int asset, int client, Tally tally, int group) {
        return List.of(
                (long) asset,
                (long) client,
                tally.watch(group),
                tally.requests(group),
                tally.viewings(group),
                tally.completed(group),
                tally.sessions(group),
                tally.viewers(group),
                tally.households(group),
                tally.reached(group));
    }
}
