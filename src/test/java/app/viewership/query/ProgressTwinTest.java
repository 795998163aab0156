package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.InProgress.Exposed;
import app.viewership.source.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private static Period span(List<Play> plays, Random random) {
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
