package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
