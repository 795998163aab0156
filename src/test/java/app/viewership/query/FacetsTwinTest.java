package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.FacetValue.State;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Facets against the twin: each dimension counted under all filters but its own.
class FacetsTwinTest {

    @Provide
    Arbitrary<List<RawRow>> logs() {
        return Logs.rows();
    }

    @Property(tries = 200)
    void everyValueIsCountedUnderAllFiltersButItsOwn(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random);
        if (rows.stream().noneMatch(RawRow::usable)) {
            return;
        }

        Facets facets = new Explorer(LogFixture.dataset(Logs.files(rows, random)))
                .navigation()
                .facets(question, 1000);

        assertThat(facets.facets())
                .extracting(facet -> facet.dimension().id())
                .containsExactly("program", "kind", "device", "user_agent", "client_ip", "hour_of_day", "weekday");
        for (Facet facet : facets.facets()) {
            List<FacetValue> expected =
                    values(new Twin(rows, question), question, facet.dimension().id());
            assertThat(facet.values()).as(facet.dimension().label()).isEqualTo(expected);
            assertThat(facet.total()).isEqualTo(expected.size());
            assertThat(facet.most())
                    .isEqualTo(expected.isEmpty() ? 0 : expected.getFirst().watchSeconds());
        }
    }

    private static List<FacetValue> values(Twin log, Question question, String dimension) {
        List<Filter> own = question.filters().stream()
                .filter(filter -> filter.dimension().equals(dimension))
                .toList();
        List<Filter> others = new ArrayList<>(question.filters());
        others.removeAll(own);
        Question without = question.withFilters(others);
        boolean ofTime = Set.of("hour_of_day", "weekday").contains(dimension);
        Map<List<Object>, TwinGroup> groups = log.with(without)
                .groups(
                        viewing -> ofTime ? List.of() : List.of(viewing.value(dimension)),
                        second -> ofTime ? List.of(TwinClock.value(dimension, question.zone(), second)) : List.of());
        Map<String, FacetValue> values = new TreeMap<>(
                dimension.equals("weekday") ? Comparator.comparing(FacetsTwinTest::day) : Comparator.naturalOrder());
        groups.forEach((key, group) -> values.put(
                (String) key.getFirst(),
                new FacetValue((String) key.getFirst(), group.watch(), group.viewings(), state(own, (String)
                        key.getFirst()))));
        own.forEach(filter -> filter.values()
                .forEach(value -> values.putIfAbsent(value, new FacetValue(value, 0, 0, state(own, value)))));
        return values.values().stream()
                .sorted(Comparator.comparingLong((FacetValue value) -> -value.watchSeconds())
                        .thenComparingLong(value -> value.watchSeconds() == 0 ? -value.viewings() : 0))
                .toList();
    }

    private static State state(List<Filter> own, String value) {
        for (Filter filter : own) {
            if (filter.values().contains(value)) {
                return filter.excluded() ? State.EXCLUDED : State.KEPT;
            }
        }
        return State.FREE;
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
