package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.Kind;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// How long viewings lasted, against the twin, and on paper.
class DistributionTwinTest {

    @Provide
    Arbitrary<List<RawRow>> logs() {
        return Logs.rows();
    }

    @Property(tries = 200)
    void everyViewingOfTheProgramIsInItsBin(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random).withDrill(List.of());
        Explorer explorer = new Explorer(LogFixture.dataset(Logs.files(rows, random)));
        List<String> programs = new Twin(rows, question)
                .all().stream().map(TwinViewing::program).distinct().toList();
        for (String program : programs) {
            Distribution told = explorer.distribution(question, program);

            Twin twin = new Twin(rows, question.drilled(new Step("program", program)));
            long[] lasted = twin.selected().stream()
                    .filter(twin::counted)
                    .mapToLong(twin::firstPart)
                    .toArray();
            assertThat(told.program()).isEqualTo(program);
            // No viewing of these logs is longer than 40 min.
            assertThat(told.width()).isEqualTo(60);
            assertThat(told.counts()).isEqualTo(minutes(lasted));
            assertThat(told.zero())
                    .isEqualTo(LongStream.of(lasted).filter(s -> s == 0).count());
            assertThat(told.viewings()).isEqualTo(lasted.length);
            assertThat(told.median()).isEqualTo(Twin.median(lasted));
            assertThat(told.mean())
                    .isEqualTo(
                            lasted.length == 0
                                    ? null
                                    : (Double) ((double) twin.whole().watch() / lasted.length));
        }
    }

    /// A count for each minute up to the longest.
    private static List<Long> minutes(long[] lasted) {
        List<Long> counts = new ArrayList<>();
        for (long seconds : lasted) {
            while (counts.size() <= seconds / 60) {
                counts.add(0L);
            }
            counts.set((int) seconds / 60, counts.get((int) seconds / 60) + 1);
        }
        return counts;
    }

    @Example
    void binsAreAsNarrowAsFortyOfThemAllow() {
        // 39 min 59 s fits in 40 bins of a minute; one second more needs two minutes a bin, and 40 min is in the 21st.
        assertThat(ofOneViewing("20:39:59").width()).isEqualTo(60);
        assertThat(ofOneViewing("20:39:59").counts()).hasSize(40).endsWith(1L);
        assertThat(ofOneViewing("20:40:00").width()).isEqualTo(120);
        assertThat(ofOneViewing("20:40:00").counts()).hasSize(21).endsWith(1L);
        // 100 h in bins of 3 h: 33 full ones and a part.
        assertThat(ofOneViewing("120:00:00").width()).isEqualTo(14_400);
        assertThat(ofOneViewing("120:00:00").counts()).hasSize(26).endsWith(1L);
        // Beyond forty days the last bin is open above.
        assertThat(ofOneViewing("2000:00:00").width()).isEqualTo(86_400);
        assertThat(ofOneViewing("2000:00:00").counts()).hasSize(40).endsWith(1L);
    }

    @Example
    void aViewingThatWouldPressTheOthersTogetherIsGatheredBehindThem() {
        // 199 viewings of up to 33 min, which with the one of 142 h last 59 min on average.
        List<Integer> lengths = new ArrayList<>(List.of(142 * 3600));
        for (int i = 0; i < 199; i++) {
            lengths.add(i * 10);
        }
        Distribution told = ofLengths(lengths);

        assertThat(told.width()).isEqualTo(120);
        // The mean lies in the 30th bin; what is longer is gathered behind it.
        assertThat(told.counts()).hasSize(31).endsWith(0L, 1L);
        assertThat(told.counts().stream().mapToLong(Long::longValue).sum()).isEqualTo(200);
        assertThat(told.beyond()).isOne();
        assertThat(told.longest()).isEqualTo(142 * 3600);
    }

    @Example
    void whereTheMeanIsShortAllButTheLongestHundredthHaveBins() {
        List<Integer> lengths = new ArrayList<>(List.of(3 * 3600, 3 * 3600 + 1));
        for (int i = 0; i < 198; i++) {
            lengths.add(i * 5);
        }
        // All but the longest two of 200 last up to 985 s: 17 bins of a minute, and one for the two.
        assertThat(ofLengths(lengths).counts()).hasSize(18).endsWith(12L, 6L, 2L);
        assertThat(ofLengths(lengths).width()).isEqualTo(60);
    }

    @Example
    void lengthsThatLieTogetherAreAllInBinsOfTheirOwn() {
        // The longest is four times as long as the others, and no more.
        List<Integer> lengths = new ArrayList<>(List.of(4 * 3600));
        for (int i = 0; i < 50; i++) {
            lengths.add(3600);
        }
        assertThat(ofLengths(lengths).width()).isEqualTo(600);
        assertThat(ofLengths(lengths).counts()).hasSize(25).endsWith(1L);
        assertThat(ofLengths(lengths).beyond()).isZero();
        // Of two nobody knows which is the usual one.
        assertThat(ofLengths(List.of(0, 142 * 3600)).beyond()).isZero();
    }

    private static Distribution ofLengths(List<Integer> lengths) {
        List<Play> plays = lengths.stream()
                .map(length -> new Play("u1", "NL", "g1", 1_633_300_000, length, 2, -1))
                .toList();
        Kind kind = Plays.kind(Kind.Time.STANDS);
        return new Explorer(Plays.dataset(kind, plays, new Random(1)))
                .distribution(Question.of(kind.id(), ZoneOffset.UTC), "Gamma");
    }

    private static Distribution ofOneViewing(String until) {
        return new Told()
                .watches("Film", "20:00:00", until)
                .explorer()
                .distribution(Question.of("requests", ZoneOffset.UTC), "Film");
    }

    @Example
    void aDrillIntoTheProgramIsFollowed() {
        Explorer explorer = new Told()
                .watches("S01 E01 - Alpha", "20:00:00", "20:10:00")
                .watches("S02 E01 - Alpha", "20:11:00", "20:12:00")
                .explorer();
        Question season = Question.of("requests", ZoneOffset.UTC)
                .drilled(new Step("program", "Alpha"))
                .drilled(new Step("season", "2"));

        assertThat(explorer.distribution(season, "Alpha").counts()).containsExactly(0L, 1L);
        assertThat(explorer.distribution(season.up(), "Alpha").viewings()).isEqualTo(2);
    }
}
