package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The moments marked in a chart over time, against plain loops over what is known and what the question keeps.
class MomentsTwinTest {

    @Provide
    Arbitrary<List<Play>> plays() {
        return Plays.plays();
    }

    @Property(tries = 400)
    void theMarksAreThoseOfTheValuesThatTheQuestionIsAbout(@ForAll("plays") List<Play> plays, @ForAll Random random) {
        Question question = more(Plays.question(plays, random), random);

        List<Moment> moments =
                new Explorer(Plays.dataset(Plays.kind(Kind.Time.STANDS), plays, random)).moments(question);

        assertThat(moments).isEqualTo(expected(question));
    }

    /// A filter by several values in some dimensions, kept or dropped, so that there may be more marks than room.
    private static Question more(Question question, Random random) {
        List<Filter> filters = new ArrayList<>(question.filters());
        for (Map.Entry<String, List<String>> values : Map.of(
                        "show", List.of("Alpha", "Beta", "Gamma", "Delta"),
                        "genre", List.of("Comedy", "Crime", "Drama"),
                        "country", List.of("NL", "PT"))
                .entrySet()) {
            TreeSet<String> some = new TreeSet<>(values.getValue());
            some.removeIf(value -> random.nextInt(3) == 0);
            if (!some.isEmpty() && random.nextBoolean()) {
                filters.add(new Filter(values.getKey(), some, random.nextInt(4) == 0));
            }
        }
        return question.withFilters(filters);
    }

    private static List<Moment> expected(Question question) {
        Map<String, Set<String>> kept = new TreeMap<>();
        question.drill()
                .forEach(step -> kept.computeIfAbsent(step.dimension(), any -> new TreeSet<>())
                        .add(step.value()));
        for (Filter filter : question.filters()) {
            if (!filter.excluded()) {
                kept.computeIfAbsent(filter.dimension(), any -> new TreeSet<>()).addAll(filter.values());
            }
        }
        List<Moment> expected = new ArrayList<>();
        for (app.viewership.source.Moment known : Plays.MOMENTS) {
            Set<String> values = kept.getOrDefault(known.dimension(), Set.of());
            if (values.contains(known.value())) {
                String words = known.words();
                expected.add(new Moment(
                        Instant.ofEpochSecond(known.second()),
                        null,
                        values.size() > 1
                                ? known.value() + ": " + words
                                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)));
            }
        }
        if (expected.size() > 4) {
            return List.of();
        }
        expected.sort((one, other) -> one.at().equals(other.at())
                ? one.words().compareTo(other.words())
                : one.at().compareTo(other.at()));
        return expected;
    }

    @Example
    void oneShowAloneIsNotNamedAndTwoAre() {
        Explorer explorer = new Explorer(Plays.dataset(Plays.kind(Kind.Time.STANDS), List.of(), new Random(1)));
        Question all = Plays.question(List.of(), new Random(1));

        assertThat(explorer.moments(all)).isEmpty();
        assertThat(explorer.moments(all.drilled(new Step("show", "Alpha"))))
                .extracting(Moment::words)
                .containsExactly("Ended");
        assertThat(explorer.moments(
                        all.withFilters(List.of(new Filter("show", new TreeSet<>(Set.of("Alpha", "Delta")), false)))))
                .extracting(Moment::words)
                .containsExactly("Alpha: ended", "Delta: began");
    }
}
