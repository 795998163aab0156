package app.viewership.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Starts and ends are paired as a slow look at each start pairs them.
class PairsTwinTest {

    /// @param deed 0 for a start, larger for an end
    private record Event(int viewer, int show, long moment, int deed) {}

    /// @param end null where it is open
    private record Pair(Event start, @Nullable Event end) {}

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(0, 40),
                        Arbitraries.integers().between(0, 2))
                .as(Event::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 500)
    void eachStartHasTheEndThatTheSlowWayFinds(@ForAll("events") List<Event> events) {
        assertThat(pairs(events)).isEqualTo(slowly(events));
    }

    @Property(tries = 200)
    void theOrderInWhichTheyComeMakesNoDifference(@ForAll("events") List<Event> events, @ForAll Random random) {
        List<Event> other = new ArrayList<>(events);
        Collections.shuffle(other, random);

        assertThat(pairs(other)).isEqualTo(pairs(events));
    }

    @Test
    void aSecondStartLeavesTheFirstOpenAndAnEndAloneMakesNothing() {
        Event alone = new Event(0, 0, 1, 1);
        Event first = new Event(0, 0, 2, 0);
        Event second = new Event(0, 0, 3, 0);
        Event end = new Event(0, 0, 4, 2);

        assertThat(pairs(List.of(end, second, first, alone)))
                .containsExactly(new Pair(first, null), new Pair(second, end));
    }

    private static List<Pair> pairs(List<Event> events) {
        Pairs pairs = Pairs.of(
                events.stream().mapToInt(Event::viewer).toArray(),
                events.stream().mapToInt(Event::show).toArray(),
                events.stream().mapToLong(Event::moment).toArray(),
                events.stream().mapToInt(Event::deed).toArray(),
                events.size());
        List<Pair> found = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            int end = pairs.end()[i];
            found.add(new Pair(events.get(pairs.start()[i]), end == Pairs.OPEN ? null : events.get(end)));
        }
        found.sort(ORDER);
        return found;
    }

    private static final Comparator<Pair> ORDER =
            Comparator.comparing((Pair pair) -> pair.start.toString()).thenComparing(pair -> String.valueOf(pair.end));

    /// Of each start the next event of the same viewer and show, if that is an end.
    private static List<Pair> slowly(List<Event> events) {
        List<Event> sorted = events.stream()
                .sorted(Comparator.comparingLong(Event::moment).thenComparingInt(Event::deed))
                .toList();
        List<Pair> found = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Event start = sorted.get(i);
            if (start.deed != 0) {
                continue;
            }
            Event next = null;
            for (int j = i + 1; j < sorted.size() && next == null; j++) {
                Event other = sorted.get(j);
                if (other.viewer == start.viewer && other.show == start.show) {
                    next = other;
                }
            }
            found.add(new Pair(start, next == null || next.deed == 0 ? null : next));
        }
        found.sort(ORDER);
        return found;
    }
}
