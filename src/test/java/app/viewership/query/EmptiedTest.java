package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What is said to have emptied a result, and whether lifting it helps.
class EmptiedTest {
    private static final Question QUESTION = Question.of("requests", ZoneOffset.UTC);

    private final Explorer explorer = new Told()
            .watches("S01 E01 - Alpha", "20:00:00", "20:10:00")
            .by("10.0.0.2", "Fire TV", "ua")
            .watches("Film", "21:00:00", "21:10:00")
            .explorer();

    @Provide
    Arbitrary<List<RawRow>> logs() {
        return Logs.rows();
    }

    @Property(tries = 300)
    void somethingIsLiftedWhereNothingIsShownAndThenSomethingIs(
            @ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random);
        Explorer asked = new Explorer(LogFixture.dataset(Logs.files(rows, random)));

        Optional<Lift> lift = asked.emptiedBy(question);

        boolean shown = !new Twin(rows, question).selected().isEmpty();
        boolean helps = !new Twin(rows, question.cleared()).selected().isEmpty();
        assertThat(lift.isPresent()).isEqualTo(!shown && helps);
        lift.ifPresent(lifted -> assertThat(new Twin(rows, lifted.without()).selected())
                .as(lifted.sentence())
                .isNotEmpty());
    }

    @Example
    void theLastFilterThatAloneIsInTheWayIsNamed() {
        Question question = QUESTION.withFilters(
                List.of(Filter.keep("device", "Roku"), new Filter("program", new TreeSet<>(List.of("Film")), false)));

        assertThat(explorer.emptiedBy(question))
                .contains(new Lift(
                        "Program: Film leaves nothing.",
                        "Remove Program: Film",
                        question.without(question.filters().getLast())));
    }

    @Example
    void aFilterThatDropsIsNamedSo() {
        Question question =
                QUESTION.withFilters(List.of(new Filter("kind", new TreeSet<>(List.of("film", "series")), true)));

        assertThat(explorer.emptiedBy(question))
                .contains(
                        new Lift("Kind: not film, series leaves nothing.", "Remove Kind: not film, series", QUESTION));
    }

    @Example
    void aPeriodInTheWayIsNamed() {
        Question question = QUESTION.with(Told.period("22:00:00", "23:00:00"));

        assertThat(explorer.emptiedBy(question))
                .contains(new Lift("The period leaves nothing.", "Remove The period", QUESTION));
    }

    @Example
    void aStepInTheWayIsNamed() {
        Question question =
                QUESTION.withFilters(List.of(Filter.keep("device", "Roku"))).drilled(new Step("program", "Film"));

        assertThat(explorer.emptiedBy(question).orElseThrow().sentence()).isEqualTo("Device: Roku leaves nothing.");
        assertThat(explorer.emptiedBy(QUESTION.with(Screen.AVERAGES).drilled(new Step("program", "Film")))
                        .orElseThrow())
                .as("a film has no average of a series")
                .isEqualTo(new Lift("Film leaves nothing.", "Remove Film", QUESTION.with(Screen.AVERAGES)));
    }

    @Example
    void whereNoneAloneIsInTheWayAllAreLifted() {
        // The log is of a Wednesday evening.
        Question question = QUESTION.withFilters(List.of(Filter.keep("weekday", "Monday")))
                .with(Told.period("22:00:00", "23:00:00"));

        assertThat(explorer.emptiedBy(question))
                .contains(new Lift("All filters together leave nothing.", "Remove all filters", QUESTION));
    }

    @Example
    void eachViewTellsByWhatItShows() {
        Question noSeries = QUESTION.withFilters(List.of(Filter.keep("kind", "film")));

        assertThat(explorer.emptiedBy(noSeries.with(Screen.AVERAGES))).isPresent();
        assertThat(explorer.emptiedBy(noSeries.with(Screen.CHANGES).withSubject("Alpha")))
                .isPresent();
        assertThat(explorer.emptiedBy(noSeries.with(Screen.OVER_TIME))).isEmpty();
        assertThat(explorer.emptiedBy(noSeries.with(Screen.OVER_TIME).with(Told.period("20:00:00", "20:30:00"))))
                .isPresent();
        assertThat(explorer.emptiedBy(noSeries.with(Screen.EXPLAIN))).isEmpty();
    }
}
