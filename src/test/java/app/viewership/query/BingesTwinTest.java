package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Binges against the twin, session by session, and on paper.
class BingesTwinTest {

    @Provide
    Arbitrary<List<RawRow>> logs() {
        return Logs.rows();
    }

    @Property(tries = 300)
    void everySessionWithEnoughEpisodesIsABinge(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random);

        List<Binge> told = new Explorer(LogFixture.dataset(Logs.files(rows, random))).binges(question);

        assertThat(told).isEqualTo(binges(new Twin(rows, question), question.rule()));
    }

    private static List<Binge> binges(Twin twin, Rule rule) {
        Map<Integer, List<TwinViewing>> sessions = new TreeMap<>();
        twin.selected()
                .forEach(v -> sessions.computeIfAbsent(v.session(), any -> new ArrayList<>())
                        .add(v));
        Map<String, Long> binges = new TreeMap<>();
        Map<String, Set<String>> viewers = new HashMap<>();
        Map<String, Integer> most = new HashMap<>();
        for (List<TwinViewing> session : sessions.values()) {
            for (String program :
                    session.stream().map(TwinViewing::program).distinct().toList()) {
                int episodes = 0;
                for (String asset :
                        session.stream().map(TwinViewing::assetId).distinct().toList()) {
                    List<TwinViewing> ofAsset = session.stream()
                            .filter(v -> v.assetId().equals(asset))
                            .toList();
                    long watched = ofAsset.stream().mapToLong(twin::part).sum();
                    boolean far = watched * 100
                            >= (long) rule.runtime() * rule.thresholds().bingePercent();
                    boolean episode = ofAsset.getFirst().series()
                            && ofAsset.getFirst().program().equals(program);
                    episodes += far && episode ? 1 : 0;
                }
                if (episodes >= rule.thresholds().bingeEpisodes()) {
                    binges.merge(program, 1L, Long::sum);
                    viewers.computeIfAbsent(program, any -> new HashSet<>())
                            .add(session.getFirst().viewer());
                    most.merge(program, episodes, Math::max);
                }
            }
        }
        return binges.entrySet().stream()
                .map(of -> new Binge(
                        of.getKey(), of.getValue(), viewers.get(of.getKey()).size(), most.get(of.getKey())))
                .sorted(Comparator.comparingLong((Binge binge) -> -binge.binges()))
                .toList();
    }

    @Example
    void threeEpisodesEachWatchedToHalfOfTheRuntimeAreABinge() {
        // Half of 45 min is 22:30. One second less of one episode, and there is no binge; in two viewings of one
        // session it is the sum that counts.
        Told enough = new Told()
                .watches("S01 E01 - Alpha", "20:00:00", "20:22:30")
                .watches("S01 E02 - Alpha", "20:23:00", "20:45:30")
                .watches("S01 E03 - Alpha", "20:46:00", "20:56:00")
                .watches("S01 E03 - Alpha", "21:10:00", "21:22:30");
        Told oneSecondLess = new Told()
                .watches("S01 E01 - Alpha", "20:00:00", "20:22:30")
                .watches("S01 E02 - Alpha", "20:23:00", "20:45:30")
                .watches("S01 E03 - Alpha", "20:46:00", "21:08:29");
        Question question = Question.of("requests", ZoneOffset.UTC);

        assertThat(enough.explorer().binges(question)).containsExactly(new Binge("Alpha", 1, 1, 3));
        assertThat(oneSecondLess.explorer().binges(question)).isEmpty();
    }
}
