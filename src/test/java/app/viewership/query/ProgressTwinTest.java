package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.InProgress.Exposed;
import app.viewership.source.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Who was in progress between two instants, against a plain loop.
class ProgressTwinTest {

    @Provide
    Arbitrary<List<Play>> plays() {
        return Plays.plays();
    }

    @Property(tries = 250)
    void whoWasInProgressForHowLongAndWhoCameBackIsTheTwins(@ForAll("plays") List<Play> plays, @ForAll Random random) {
        if (plays.isEmpty()) {
            return;
        }
        Question question = Plays.question(plays, random).with((Period) null).withDrill(List.of());
        question = question.withFilters(question.filters().stream()
                .filter(filter -> !PlayTwin.ofTime(filter.dimension()))
                .toList());
        String show = Plays.of(plays.get(random.nextInt(plays.size())), "show").getFirst();
        Period span = span(plays, random);

        InProgress told = new Explorer(Plays.dataset(Plays.kind(Kind.Time.BEGAN), plays, random))
                .figures()
                .inProgress(question, show, span);

        assertThat(told.viewers()).isEqualTo(exposed(new PlayTwin(plays, Kind.Time.BEGAN, question), show, span));
        assertThat(told.seconds())
                .isEqualTo(told.viewers().stream().mapToLong(Exposed::seconds).sum());
    }

    /// As the rows stand by default, or as they are sorted from there, and no more than asked for.
    @Property(tries = 150)
    void theTableOfUsersIsTheTwins(@ForAll("plays") List<Play> plays, @ForAll Random random) {
        if (plays.isEmpty()) {
            return;
        }
        Question asked = Plays.question(plays, random).withDrill(List.of());
        String show = Plays.of(plays.get(random.nextInt(plays.size())), "show").getFirst();
        Period span = span(plays, random);
        Question question = asked.withFilters(asked.filters().stream()
                        .filter(filter -> !PlayTwin.ofTime(filter.dimension()))
                        .toList())
                .with(Screen.QUESTIONS)
                .with(new FigureParameters(show, span, null, 1));

        Explorer explorer = new Explorer(Plays.dataset(Plays.kind(Kind.Time.BEGAN), plays, random));

        List<Exposed> users = exposed(new PlayTwin(plays, Kind.Time.BEGAN, question), show, span);
        Answer answer = explorer.answer(question);
        assertThat(answer.columns())
                .extracting(Column::id)
                .containsExactly("viewer", "viewings", "minutes_exposed", "came_back");
        assertThat(answer.rows()).extracting(Row::cells).isEqualTo(rows(users));
        assertThat(answer.groups()).isEqualTo(users.size());
        assertThat(answer.totals().cells())
                .containsExactly(
                        null,
                        users.stream().mapToLong(Exposed::viewings).sum(),
                        minutes(users.stream().mapToLong(Exposed::seconds).sum()),
                        null);
        List<Exposed> byViewings = new ArrayList<>(users);
        byViewings.sort(Comparator.comparingInt(user -> -user.viewings()));
        assertThat(explorer.answer(question.with(new Sort("viewings", true)).withLimit(2))
                        .rows())
                .extracting(Row::cells)
                .isEqualTo(rows(byViewings.subList(0, Math.min(2, users.size()))));
    }

    private static List<List<Object>> rows(List<Exposed> users) {
        return users.stream()
                .map(user -> List.<Object>of(
                        user.viewer(), (long) user.viewings(), minutes(user.seconds()), user.cameBack() ? "yes" : "no"))
                .toList();
    }

    private static BigDecimal minutes(long seconds) {
        return new BigDecimal(seconds).divide(new BigDecimal(60), 2, RoundingMode.HALF_UP);
    }

    /// A bucket shows its maximum, and none is missing between the first and the last.
    @Property(tries = 100)
    void theCurveOfAProgramIsTheMostAtOnceInEachBucket(@ForAll("plays") List<Play> plays, @ForAll Random random) {
        if (plays.isEmpty()) {
            return;
        }
        Question asked = Plays.question(plays, random).with(random.nextBoolean() ? Grain.QUARTER_HOUR : Grain.HOUR);
        String show = Plays.of(plays.get(random.nextInt(plays.size())), "show").getFirst();

        Answer answer = new Explorer(Plays.dataset(Plays.kind(Kind.Time.BEGAN), plays, random))
                .figures()
                .concurrency(asked.withDrill(List.of()), show);

        List<Filter> filters = new ArrayList<>(asked.filters());
        filters.add(Filter.keep("show", show));
        Map<Object, Object> expected = new HashMap<>();
        new PlayTwin(plays, Kind.Time.BEGAN, asked.withDrill(List.of()).withFilters(filters))
                .groups(List.of("time"), asked.grain())
                .forEach((name, group) -> expected.put(name.getFirst(), group.value(Measure.PEAK_CONCURRENCY)));
        Map<Object, Object> told = new HashMap<>();
        int peak = answer.column("peak_concurrency");
        for (Row row : answer.rows()) {
            Object bucket = TwinClock.bucket(
                    asked.grain(), asked.zone(), (Long) row.cells().getFirst());
            if (expected.containsKey(bucket) || !row.cells().get(peak).equals(0L)) {
                told.put(bucket, row.cells().get(peak));
            }
        }
        assertThat(told).isEqualTo(expected);
    }

    private static List<Exposed> exposed(PlayTwin twin, String show, Period span) {
        long from = span.from().getEpochSecond();
        long to = span.to().getEpochSecond();
        TreeSet<String> users = new TreeSet<>();
        for (int i = 0; i < twin.size(); i++) {
            users.add(twin.play(i).user());
        }
        List<Exposed> exposed = new ArrayList<>();
        for (String user : users) {
            int viewings = 0;
            long seconds = 0;
            boolean back = false;
            for (int i = 0; i < twin.size(); i++) {
                if (!twin.play(i).user().equals(user)) {
                    continue;
                }
                back |= twin.start(i) >= to
                        && twin.start(i) - to <= twin.rule().gaps().session();
                boolean kept = twin.keeps(twin.play(i))
                        && Plays.of(twin.play(i), "show").contains(show);
                if (kept && twin.start(i) < to && twin.end(i) > from) {
                    viewings++;
                    for (long second = from; second < to; second++) {
                        seconds += twin.start(i) <= second && second < twin.end(i) ? 1 : 0;
                    }
                }
            }
            if (viewings > 0) {
                exposed.add(new Exposed(user, viewings, seconds, back));
            }
        }
        exposed.sort(Comparator.comparingLong((Exposed each) -> -each.seconds()));
        return exposed;
    }

    /// Between starts and ends of plays, so that edges meet.
    static Period span(List<Play> plays, Random random) {
        long one = edge(plays, random);
        long two = edge(plays, random);
        return new Period(
                Instant.ofEpochSecond(Math.min(one, two)),
                Instant.ofEpochSecond(one == two ? one + 1 + random.nextInt(200) : Math.max(one, two)));
    }

    private static long edge(List<Play> plays, Random random) {
        Play play = plays.get(random.nextInt(plays.size()));
        return play.time() + (random.nextBoolean() ? play.seconds() : 0);
    }

    @Example
    void aViewingThatEndsAsTheSpanStartsOrStartsAsItEndsIsNotInIt() {
        List<Play> plays = List.of(
                new Play("u1", "NL", "a1", 900, 100, 1, 0),
                new Play("u2", "NL", "a1", 900, 101, 1, 0),
                new Play("u3", "NL", "a1", 1999, 50, 1, 0),
                new Play("u4", "NL", "a1", 2000, 50, 1, 0),
                new Play("u2", "NL", "g1", 2180, 0, 1, 0),
                new Play("u3", "NL", "g1", 2181, 9, 1, 0));
        Question question = Plays.question(List.of(), new Random(1));

        InProgress told = new Explorer(Plays.dataset(Plays.kind(Kind.Time.BEGAN), plays, new Random(1)))
                .figures()
                .inProgress(question, "Alpha", new Period(Instant.ofEpochSecond(1000), Instant.ofEpochSecond(2000)));

        // The session gap is 180 s: one came back after just that, the other a second later.
        assertThat(told.viewers()).containsExactly(new Exposed("u2", 1, 1, true), new Exposed("u3", 1, 1, false));
    }
}
