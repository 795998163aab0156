package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

/// Names that a log does not have.
class UnknownNameTest {
    private static final Question QUESTION = Question.of("requests", ZoneOffset.UTC);

    private final Explorer explorer = new Told()
            .watches("S01 E01 - Alpha", "20:00:00", "20:10:00")
            .watches("Film", "20:11:00", "20:20:00")
            .explorer();

    @Test
    void aFewNamesAreAllListed() {
        assertThat(UnknownName.of("device", "Rokku", List.of("Fire TV", "Roku")))
                .hasMessage("There is no device \"Rokku\". There are Fire TV, Roku.");
        assertThat(UnknownName.of("device", "Rokku", List.of("Roku")))
                .hasMessage("There is no device \"Rokku\". There is Roku.");
        assertThat(UnknownName.of("device", "Roku", List.of()))
                .hasMessage("There is no device \"Roku\". The log is empty.");
    }

    @Test
    void aNameWithQuotesStandsInOtherQuotes() {
        assertThat(UnknownName.of("program", "B, \"q\"", List.of("Alpha")))
                .hasMessage("There is no program 'B, \"q\"'. There is Alpha.");
        assertThat(UnknownName.of("program", "B's \"q\"", List.of("Alpha")))
                .hasMessage("There is no program “B's \"q\"”. There is Alpha.");
        assertThat(UnknownName.of("program", "B's", List.of("Alpha")))
                .hasMessage("There is no program \"B's\". There is Alpha.");
    }

    @Test
    void aViewThatTheKindHasNothingForIsSaidWithThoseThereAre() {
        for (Screen screen : List.of(Screen.PROFILE, Screen.LOYALTY)) {
            assertThatThrownBy(() -> explorer.answer(QUESTION.with(screen)))
                    .isInstanceOf(UnknownName.class)
                    .hasMessageStartingWith("Request log has no view " + screen + "; there are PROGRAMS, AVERAGES, ");
        }
    }

    @Test
    void everyKindOfNameStandsInQuotes() {
        assertThatThrownBy(() -> Measure.of("viewing"))
                .isInstanceOf(UnknownName.class)
                .message()
                .startsWith("There is no measure \"viewing\". There are 21; nearest are viewings, viewers, ");
        assertThatThrownBy(() -> new Facets(List.of()).of("colour"))
                .isInstanceOf(UnknownName.class)
                .message()
                .startsWith("There is no facet \"colour\".");
    }

    @Test
    void ofManyNamesTheNearestAreListed() {
        List<String> many = new ArrayList<>(
                IntStream.range(1000, 3000).mapToObj(i -> "Series" + i).toList());
        many.add("SeriesTitle0");

        assertThat(UnknownName.of("program", "seriestitle", many))
                .hasMessage(
                        "There is no program \"seriestitle\". There are 2,001; nearest are SeriesTitle0, Series1000, "
                                + "Series1001, Series1002, Series1003.");
    }

    @Property(tries = 100)
    void nearestIsWhatNeedsTheFewestLettersChanged(
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 5) String name,
            @ForAll @Size(value = 21) @UniqueElements
                    List<@CharRange(from = 'A', to = 'E') @StringLength(min = 1, max = 5) String> known) {
        String nearest = String.join(
                ", ",
                known.stream()
                        .sorted(Comparator.comparingInt((String other) -> edits(name, other.toLowerCase(Locale.ROOT)))
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(5)
                        .toList());

        assertThat(UnknownName.of("name", name, known))
                .hasMessage("There is no name \"" + name + "\". There are 21; nearest are " + nearest + ".");
    }

    /// By trying every way.
    private static int edits(String from, String to) {
        if (from.isEmpty() || to.isEmpty()) {
            return from.length() + to.length();
        }
        int kept = edits(from.substring(1), to.substring(1)) + (from.charAt(0) == to.charAt(0) ? 0 : 1);
        int dropped = edits(from.substring(1), to) + 1;
        int added = edits(from, to.substring(1)) + 1;
        return Arrays.stream(new int[] {kept, dropped, added}).min().orElseThrow();
    }

    @Test
    void everyPlaceOfAQuestionIsChecked() {
        assertUnknown(
                QUESTION.drilled(new Step("program", "Beta")), "There is no program \"Beta\". There are Alpha, Film.");
        assertUnknown(QUESTION.withSubject("Beta"), "There is no program \"Beta\". There are Alpha, Film.");
        assertUnknown(
                QUESTION.withFilters(List.of(Filter.keep("user_agent", "ub"))),
                "There is no user agent \"ub\". There is ua.");
        assertUnknown(
                QUESTION.withFilters(List.of(Filter.exclude("weekday", "Caturday"))),
                "There is no weekday \"Caturday\". There are Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, "
                        + "Sunday.");
        assertUnknown(
                QUESTION.withFilters(List.of(Filter.keep("hour_of_day", "24"))),
                "There is no hour of day \"24\". There are 24; nearest are 04, 14, 20, 21, 22.");
        String dimensions = "There are program, kind, season, episode, asset_id, title, device, user_agent, client_ip, "
                + "time, hour_of_day, weekday.";
        assertUnknown(
                QUESTION.withFilters(List.of(Filter.keep("colour", "red"))),
                "There is no dimension \"colour\". " + dimensions);
        assertUnknown(QUESTION.withBy("colour"), "There is no dimension \"colour\". " + dimensions);
        assertUnknown(
                QUESTION.withFilters(List.of(Filter.keep("time", "20:00"))),
                "Time has no values to filter by; choose a period instead.");
        explorer.check(QUESTION.withSubject("Alpha").withBy("device").drilled(new Step("program", "Film")));
    }

    private void assertUnknown(Question question, String sentence) {
        assertThatThrownBy(() -> explorer.check(question))
                .isInstanceOf(UnknownName.class)
                .hasMessage(sentence);
    }

    @Test
    void anUnknownDimensionOfAGroupingIsSaid() {
        assertThatThrownBy(() -> explorer.group(QUESTION, List.of("colour"), List.of(Measure.VIEWINGS), null))
                .isInstanceOf(UnknownName.class)
                .message()
                .startsWith("There is no dimension \"colour\". There are program, kind,");
    }
}
