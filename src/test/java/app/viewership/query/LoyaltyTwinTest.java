package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Programs by reach and loyalty, in the world and in their best country, against plain loops.
class LoyaltyTwinTest {

    @Provide
    Arbitrary<List<Play>> plays() {
        return Plays.plays();
    }

    @Property(tries = 250)
    void everyProgramIsTheTwins(@ForAll("plays") List<Play> plays, @ForAll Random random) {
        Question asked = Plays.question(plays, random).with(Screen.LOYALTY);
        Question question = asked.withFilters(asked.filters().stream()
                .filter(filter -> !PlayTwin.ofTime(filter.dimension()))
                .toList());

        Answer answer = new Explorer(Plays.dataset(Plays.kind(Kind.Time.STANDS), plays, random)).answer(question);

        assertThat(answer.columns())
                .extracting(Column::id)
                .containsExactly(
                        "show",
                        "reach",
                        "loyalty",
                        "watch_seconds",
                        "viewers",
                        "sessions",
                        "binge_share",
                        "world_rank",
                        "best_country",
                        "best_rank");
        assertThat(answer.rows())
                .extracting(Row::cells)
                .isEqualTo(rows(new PlayTwin(plays, Kind.Time.STANDS, question)));
    }

    private static List<List<Object>> rows(PlayTwin twin) {
        Map<String, PlayGroup> shows = new TreeMap<>();
        twin.groups(List.of("show"), Grain.HOUR).forEach((name, group) -> shows.put((String) name.getFirst(), group));
        Map<String, Map<String, PlayGroup>> countries = new TreeMap<>();
        twin.groups(List.of("show", "country"), Grain.HOUR)
                .forEach((name, group) -> countries
                        .computeIfAbsent((String) name.get(1), any -> new TreeMap<>())
                        .put((String) name.get(0), group));
        List<String> world = ranked(shows);
        List<List<Object>> rows = new ArrayList<>();
        for (String show : world) {
            PlayGroup group = shows.get(show);
            String best = null;
            for (String country : countries.keySet()) {
                boolean there = countries.get(country).containsKey(show);
                if (there && (best == null || better(countries, show, country, best))) {
                    best = country;
                }
            }
            rows.add(Arrays.asList(
                    show,
                    group.reach(),
                    group.value(Measure.LOYALTY),
                    group.watch(),
                    group.viewers(),
                    group.sessions(),
                    (double) binges(twin, show) / group.sessions(),
                    world.indexOf(show) + 1L,
                    best,
                    rank(countries, show, Objects.requireNonNull(best)) + 1L));
        }
        return rows;
    }

    private static List<String> ranked(Map<String, PlayGroup> shows) {
        return shows.keySet().stream()
                .sorted(Comparator.comparingLong(
                                (String show) -> -shows.get(show).watch())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int rank(Map<String, Map<String, PlayGroup>> countries, String show, String country) {
        return ranked(countries.get(country)).indexOf(show);
    }

    /// Countries come by name: of equals the first stays.
    private static boolean better(
            Map<String, Map<String, PlayGroup>> countries, String show, String country, String best) {
        int order = rank(countries, show, country) - rank(countries, show, best);
        return order < 0
                || (order == 0
                        && countries.get(country).get(show).watch()
                                > countries.get(best).get(show).watch());
    }

    /// Sessions with two episodes of the show, each watched to half of its runtime: of 150 s, or where nobody knows
    /// that of 100 s.
    private static long binges(PlayTwin twin, String show) {
        Map<Integer, Map<String, Long>> watched = new HashMap<>();
        for (PlayTwin.Piece piece : twin.pieces(List.of(), Grain.HOUR)) {
            Play play = twin.play(piece.viewing());
            if (Plays.of(play, "show").contains(show)) {
                watched.computeIfAbsent(twin.session(piece.viewing()), any -> new HashMap<>())
                        .merge(play.asset(), piece.seconds(), Long::sum);
            }
        }
        return watched.values().stream()
                .filter(episodes -> episodes.entrySet().stream()
                                .filter(episode -> episode.getValue() * 2
                                        >= (Plays.EPISODES.get(episode.getKey()).runtime() > 0
                                                ? Plays.EPISODES
                                                        .get(episode.getKey())
                                                        .runtime()
                                                : 100))
                                .count()
                        >= 2)
                .count();
    }

    @Example
    void whatIsHugeInOneCountryAloneIsSaid() {
        // Eight shows, then nine, are watched longer, in one country; one by a little in a country of its own.
        List<Answer> answers = new ArrayList<>();
        for (int others : new int[] {8, 9}) {
            answers.add(huge(others));
        }
        Explorer explorer = new Explorer(Plays.dataset(Plays.kind(Kind.Time.STANDS), List.of(), new Random(1)));

        assertThat(explorer.captions().remarks(answers.get(0))).isEmpty();
        assertThat(explorer.captions().remarks(answers.get(1)))
                .containsExactly("Small is number 10 in the world and number 1 in PT.");
    }

    private static Answer huge(int others) {
        List<Row> rows = new ArrayList<>();
        IntStream.rangeClosed(1, others).forEach(rank -> rows.add(row("Show " + rank, rank, "NL", rank)));
        rows.add(row("Small", others + 1, "PT", 1));
        Question question = Plays.question(List.of(), new Random(1)).with(Screen.LOYALTY);
        Answer empty =
                new Explorer(Plays.dataset(Plays.kind(Kind.Time.STANDS), List.of(), new Random(1))).answer(question);
        return new Answer(
                question, empty.title(), empty.columns(), rows, empty.totals(), rows.size(), 0, 0, empty.took());
    }

    private static Row row(String show, long rank, String country, long there) {
        return new Row(List.of(show, 1L, 1.0, 1L, 1L, 1L, 0.0, rank, country, there), List.of(new Step("show", show)));
    }
}
