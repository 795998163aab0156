package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.Kind;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is said beside rows that do not add up to the total below them.
class RemarksTest {
    private static final Question QUESTION = Question.of("plays", ZoneOffset.UTC);

    /// The first is comedy and drama, the other drama alone.
    private static final List<Play> GENRES = List.of(play("a1", "NL", 600), play("a3", "NL", 60));

    @Test
    void whatCountsUnderSeveralGenresIsTold() {
        Explorer explorer = explorer(GENRES);

        assertThat(remarks(explorer, QUESTION.with(Screen.HOUSEHOLDS).withBy("genre")))
                .isEqualTo(remarks(explorer, QUESTION.with(Screen.PROGRAMS).withBy("genre")))
                .containsExactly("A viewing of a show with several genres counts under each of them: the rows come to"
                        + " more than the total.");
        assertThat(remarks(explorer, QUESTION.with(Screen.LENGTHS).withBy("genre")))
                .containsExactly("A viewing of a show with several genres counts under each of them: the rows come to"
                        + " more than the total.");
    }

    @Test
    void severalOfAnythingIsSaidAsPeopleSayIt() {
        assertThat(List.of("Genre", "Book", "Author", "Author's nationality"))
                .extracting(Words::several)
                .containsExactly(
                        "several genres", "several books", "several authors", "authors of several nationalities");
        assertThat(List.of("Show", "Movie", "Activity"))
                .extracting(Words::one)
                .containsExactly("a show", "a movie", "an activity");
    }

    @Test
    void ofTheFirstRowsAloneTheRuleIsTold() {
        // Either genre has no more viewings than all.
        assertThat(remarks(
                        explorer(GENRES),
                        QUESTION.with(Screen.HOUSEHOLDS).withBy("genre").withLimit(1)))
                .containsExactly("A viewing of a show with several genres counts under each of them.");
    }

    @Test
    void anyGroupingHasTheRemarksOfATable() {
        Explorer explorer = explorer(GENRES);
        String rule = "A viewing of a show with several genres counts under each of them";

        assertThat(grouped(explorer, "genre", Measure.VIEWINGS, Measure.VIEWERS))
                .isEqualTo(grouped(explorer, "genre", Measure.WATCH_SECONDS))
                .containsExactly(rule + ": the rows come to more than the total.");
        // Nothing in these columns tells whether any viewing did.
        assertThat(grouped(explorer, "genre", Measure.VIEWERS)).containsExactly(rule + ".");
        assertThat(grouped(explorer, "show", Measure.VIEWERS)).isEmpty();
    }

    @Test
    void whereRowsAddUpNothingIsSaid() {
        Explorer explorer = explorer(GENRES);

        assertThat(remarks(explorer, QUESTION.with(Screen.HOUSEHOLDS).withBy("show")))
                .isEmpty();
        assertThat(remarks(explorer, QUESTION.with(Screen.LENGTHS).withBy("country")))
                .isEmpty();
        Filter onlyDrama = new Filter("episode", new TreeSet<>(List.of("a3")), false);
        assertThat(remarks(
                        explorer,
                        QUESTION.with(Screen.HOUSEHOLDS).withBy("genre").withFilters(List.of(onlyDrama))))
                .isEmpty();
        Filter nothing = new Filter("country", new TreeSet<>(List.of("NL")), true);
        for (Screen screen : List.of(Screen.HOUSEHOLDS, Screen.LENGTHS)) {
            assertThat(remarks(explorer, QUESTION.with(screen).withBy("genre").withFilters(List.of(nothing))))
                    .isEmpty();
        }
    }

    @Test
    void theTotalHasABoxOfItsOwn() {
        // Of each country's viewings none lies outside; of all together the long ones do.
        List<Play> plays = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            plays.add(play("a3", "NL", 60));
        }
        plays.add(play("a3", "PT", 3600));
        plays.add(play("a3", "PT", 3600));
        Question question = QUESTION.with(Screen.LENGTHS).withBy("country");
        Rule limited = question.rule().with(question.rule().thresholds().withLongSeconds(60));

        assertThat(remarks(explorer(plays), question))
                .containsExactly("The total is by a box of its own, of all viewings together: 2 outside, where the rows"
                        + " have 0.");
        assertThat(remarks(explorer(plays), question.withLimit(1))).isEmpty();
        assertThat(remarks(explorer(plays), question.with(limited)))
                .singleElement()
                .asString()
                .startsWith("2 of 10 viewings (20.00 %) are longer than 1 min");
    }

    @Test
    void anAverageAboveThePeakIsExplainedWhereItIsSeen() {
        // Two hours that ended in the first of an hour: 2 on average, with no more than 1 at once.
        Explorer explorer = explorer(Kind.Time.ENDED, List.of(play("a3", "NL", 7200)));
        Answer hours = explorer.answer(QUESTION.with(Screen.OVER_TIME).with(Grain.HOUR));

        assertThat(explorer.captions().remarks(hours))
                .containsExactly("Average audience is above peak concurrency in 1 row (2.0 against 1)."
                        + " Lengths are reported, not observed: the average has all of a viewing where it ended, the"
                        + " peak only what lies within the time of the row.");
        assertThat(explorer.captions().rule(QUESTION, Measure.AVERAGE_AUDIENCE))
                .contains("may be above peak concurrency");
    }

    @Test
    void anAverageIsHeldAgainstNoPeakThatNobodyKnows() {
        Explorer explorer = explorer(Kind.Time.ENDED, List.of(play("a3", "NL", 7200)));
        Answer hours = explorer.answer(QUESTION.with(Screen.OVER_TIME).with(Grain.HOUR));
        int peak = hours.column(Measure.PEAK_CONCURRENCY.id());
        List<Row> unknown = hours.rows().stream()
                .map(row -> {
                    List<@Nullable Object> cells = new ArrayList<>(row.cells());
                    cells.set(peak, null);
                    return new Row(cells, row.path());
                })
                .toList();
        Answer without = new Answer(
                hours.question(),
                hours.title(),
                hours.columns(),
                unknown,
                hours.totals(),
                hours.groups(),
                hours.selected(),
                hours.all(),
                hours.took());

        assertThat(explorer.captions().remarks(without)).isEmpty();
    }

    @Test
    void anAverageBelowThePeakNeedsNoWord() {
        List<Play> plays = List.of(play("a3", "NL", 7200));
        Question byHour = QUESTION.with(Screen.OVER_TIME).with(Grain.HOUR);

        assertThat(remarks(explorer(Kind.Time.ENDED, plays), byHour.with(Grain.DAY)))
                .isEmpty();
        // Where the log shows when viewings began and ended, each hour has its own part.
        assertThat(remarks(explorer(Kind.Time.BEGAN, plays), byHour)).isEmpty();
        assertThat(explorer(Kind.Time.BEGAN, plays).captions().rule(QUESTION, Measure.AVERAGE_AUDIENCE))
                .isEqualTo("Average audience: watch minutes divided by the minutes of the window.");
    }

    private static Explorer explorer(Kind.Time time, List<Play> plays) {
        return new Explorer(Plays.dataset(Plays.kind(time), plays, new Random(1)));
    }

    private static Explorer explorer(List<Play> plays) {
        return new Explorer(Plays.dataset(Plays.kind(Kind.Time.STANDS), plays, new Random(1)));
    }

    private static List<String> remarks(Explorer explorer, Question question) {
        return explorer.captions().remarks(explorer.answer(question));
    }

    private static List<String> grouped(Explorer explorer, String dimension, Measure... measures) {
        return explorer.captions().remarks(explorer.group(QUESTION, List.of(dimension), List.of(measures), null));
    }

    private static Play play(String asset, String country, int seconds) {
        return new Play(country, country, asset, 1_633_300_000, seconds, 0, -1);
    }
}
