package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Changes.Destination;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Program changes on logs small enough for paper, one rule of the definitions at a time. Runtime 45 min, hand-over
/// 30 s, session gap 30 min, unless said otherwise.
class ChangesPaperTest {
    private static final String ALPHA_1 = "S01 E01 - Alpha";
    private static final String ALPHA_2 = "S01 E02 - Alpha";
    private static final String BETA = "S02 E05 - Beta";
    private static final String FILM = "Film";

    private static final Question QUESTION =
            Question.of("requests", ZoneOffset.UTC).with(Screen.CHANGES).withSubject("Alpha");

    /// The measures by name, those of 0 left out.
    private static Map<String, Long> measures(Told log, Question question) {
        Map<String, Long> measures = log.explorer().changes(question).measures();
        measures.values().removeIf(value -> value == 0);
        return measures;
    }

    private static List<String> wentTo(Told log) {
        List<String> programs = new ArrayList<>();
        log.explorer().changes(QUESTION).destinations().forEach(to -> programs.add(to.program()));
        return programs;
    }

    @Test
    void aShortViewingFollowedByAFilmIsAChangeToAFilm() {
        Told log = new Told().watches(ALPHA_1, "20:00:00", "20:10:00").watches(FILM, "20:12:00", "20:20:00");

        assertThat(measures(log, QUESTION))
                .isEqualTo(Map.of(
                        "sessions_with_program", 1L,
                        "viewers_with_program", 1L,
                        "viewings_of_program", 1L,
                        "changes", 1L,
                        "changes_to_film", 1L,
                        "viewings_with_change", 1L,
                        "sessions_with_change", 1L,
                        "viewers_with_change", 1L,
                        "early_changes_any_program", 1L));
        assertThat(log.explorer().changes(QUESTION).destinations())
                .containsExactly(new Destination("Film", "film", 1, 1, 600, 120));
    }

    @Test
    void aViewingOfExactlyTheRuntimeIsNeitherAChangeNorAnAbandon() {
        Told whole = new Told().watches(ALPHA_1, "20:00:00", "20:45:00").watches(FILM, "20:46:00", "20:50:00");
        Told almost = new Told().watches(ALPHA_1, "20:00:00", "20:44:59").watches(FILM, "20:46:00", "20:50:00");
        Told alone = new Told().watches(ALPHA_1, "20:00:00", "20:45:00");

        assertThat(measures(whole, QUESTION)).doesNotContainKeys("changes", "abandons");
        assertThat(measures(almost, QUESTION)).containsEntry("changes", 1L);
        assertThat(measures(alone, QUESTION)).doesNotContainKeys("changes", "abandons");
    }

    @Test
    void theNextViewingMayBeginAsEarlyAsTheHandOverAllows() {
        // Last request of Alpha 20:20:00; a film that begins 30 s before is next, one of 31 s before runs beside it.
        Told inTime = new Told().watches(ALPHA_1, "20:00:00", "20:20:00").watches(FILM, "20:19:30", "20:40:00");
        Told beside = new Told().watches(ALPHA_1, "20:00:00", "20:20:00").watches(FILM, "20:19:29", "20:40:00");

        assertThat(measures(inTime, QUESTION)).containsEntry("changes", 1L).doesNotContainKey("abandons");
        assertThat(inTime.explorer().changes(QUESTION).destinations().getFirst().medianBetween())
                .isEqualTo(-30);
        assertThat(measures(beside, QUESTION)).containsEntry("abandons", 1L).doesNotContainKey("changes");
        assertThat(measures(beside, QUESTION.with(Rule.DEFAULT.withHandOver(31))))
                .containsEntry("changes", 1L);
    }

    @Test
    void whatBeginsInTheSameSecondIsNotNext() {
        Told log = new Told().watches(ALPHA_1, "20:00:00", "20:00:10").watches(FILM, "20:00:00", "20:30:00");

        assertThat(measures(log, QUESTION)).containsEntry("abandons", 1L).doesNotContainKey("changes");
    }

    @Test
    void ofTwoThatBeginTogetherTheLowerAssetIdIsNext() {
        Told log = new Told()
                .watches(ALPHA_1, "20:00:00", "20:10:00")
                .watches("Film B", "20:12:00", "20:20:00")
                .watches("Film A", "20:12:00", "20:20:00");

        assertThat(wentTo(log)).containsExactly("Film A");
    }

    @Test
    void anotherEpisodeIsNoChangeAndNoAbandon() {
        // E01 leads to E02, which is left for Beta: one change of two viewings.
        Told log = new Told()
                .watches(ALPHA_1, "20:00:00", "20:10:00")
                .watches(ALPHA_2, "20:10:05", "20:20:00")
                .watches(BETA, "20:21:00", "20:40:00");

        assertThat(measures(log, QUESTION))
                .containsEntry("viewings_of_program", 2L)
                .containsEntry("changes", 1L)
                .containsEntry("changes_to_series", 1L)
                .doesNotContainKey("abandons");
    }

    @Test
    void nothingMoreInTheSessionIsAnAbandon() {
        // A pause of exactly the session gap does not end the session; one second more does.
        Told within = new Told().watches(ALPHA_1, "20:00:00", "20:10:00").watches(FILM, "20:40:00", "20:50:00");
        Told after = new Told().watches(ALPHA_1, "20:00:00", "20:10:00").watches(FILM, "20:40:01", "20:50:00");

        assertThat(measures(within, QUESTION)).containsEntry("changes", 1L).doesNotContainKey("abandons");
        assertThat(measures(after, QUESTION)).containsEntry("abandons", 1L).doesNotContainKey("changes");
    }

    @Test
    void changesAreCountedViewingsSessionsAndViewersDistinctly() {
        // One session: Alpha, film, Alpha, film. Two changes of two viewings, in one session, of one viewer; the change
        // from the film back to Alpha counts for any program.
        Told log = new Told()
                .watches(ALPHA_1, "20:00:00", "20:05:00")
                .watches(FILM, "20:06:00", "20:10:00")
                .watches(ALPHA_2, "20:11:00", "20:15:00")
                .watches("Other film", "20:16:00", "20:20:00");

        assertThat(measures(log, QUESTION))
                .containsEntry("changes", 2L)
                .containsEntry("viewings_with_change", 2L)
                .containsEntry("sessions_with_change", 1L)
                .containsEntry("viewers_with_change", 1L)
                .containsEntry("early_changes_any_program", 3L);
    }

    @Test
    void theWiderReadingCountsInSessionsOfTheProgramAlone() {
        // The second viewer changes from Beta to the film, but never watches Alpha.
        Told log = new Told()
                .watches(ALPHA_1, "20:00:00", "20:05:00")
                .watches(FILM, "20:06:00", "20:10:00")
                .by("10.0.0.2", "Roku", "ua")
                .watches(BETA, "20:00:00", "20:05:00")
                .watches(FILM, "20:06:00", "20:10:00");

        assertThat(measures(log, QUESTION)).containsEntry("early_changes_any_program", 1L);
    }

    @Test
    void inAHouseholdTheNextViewingMayBeOnAnotherDevice() {
        Told log = new Told()
                .watches(ALPHA_1, "20:00:00", "20:10:00")
                .by("10.0.0.1", "Fire TV", "other")
                .watches(FILM, "20:11:00", "20:20:00");

        assertThat(measures(log, QUESTION)).containsEntry("abandons", 1L).doesNotContainKey("changes");
        assertThat(measures(log, QUESTION.with(Rule.DEFAULT.with(ViewerKey.HOUSEHOLD))))
                .containsEntry("changes", 1L)
                .doesNotContainKey("abandons");
    }

    @Test
    void aChangeCountsInThePeriodInWhichItsViewingStarts() {
        // Over midnight: Alpha 23:55:00 to 00:05:00, the film from 00:06:00.
        Told log = new Told().watches(ALPHA_1, "23:55:00", "24:05:00").watches(FILM, "24:06:00", "24:10:00");

        assertThat(measures(log, QUESTION.with(Told.period("20:00:00", "24:00:00"))))
                .containsEntry("viewings_of_program", 1L)
                .containsEntry("changes", 1L);
        assertThat(measures(log, QUESTION.with(Told.period("24:00:00", "25:00:00"))))
                .isEqualTo(Map.of("sessions_with_program", 1L, "viewers_with_program", 1L));
    }

    @Test
    void aFilterOnTheClientNarrowsEveryCount() {
        Told log = new Told()
                .watches(ALPHA_1, "20:00:00", "20:05:00")
                .watches(FILM, "20:06:00", "20:10:00")
                .by("10.0.0.2", "Fire TV", "ua")
                .watches(ALPHA_1, "20:00:00", "20:05:00")
                .watches(FILM, "20:06:00", "20:10:00");

        assertThat(measures(log, QUESTION)).containsEntry("changes", 2L);
        assertThat(measures(log, QUESTION.withFilters(List.of(Filter.keep("device", "Fire TV")))))
                .containsEntry("changes", 1L)
                .containsEntry("early_changes_any_program", 1L);
        assertThat(measures(log, QUESTION.withFilters(List.of(Filter.keep("kind", "series")))))
                .as("a filter on what was watched keeps the viewing left, and not what came next")
                .containsEntry("changes", 2L);
    }

    @Test
    void withoutASubjectTheProgramIsTheOneDrilledIntoElseTheMostWatchedSeries() {
        Told log = new Told()
                .watches(FILM, "20:00:00", "22:00:00")
                .watches(BETA, "22:01:00", "22:30:00")
                .watches(ALPHA_1, "22:31:00", "22:40:00");
        Question open = QUESTION.withSubject(null);

        assertThat(log.explorer().changes(open).program()).isEqualTo("Beta");
        assertThat(log.explorer().subject(open)).hasValue("Beta");
        assertThat(log.explorer().subject(open.withSubject("Film"))).hasValue("Film");
        assertThat(log.explorer()
                        .changes(open.drilled(new Step("program", "Alpha")))
                        .program())
                .isEqualTo("Alpha");
        assertThat(new Told()
                        .watches(FILM, "20:00:00", "22:00:00")
                        .explorer()
                        .changes(open)
                        .program())
                .as("of a log of films, the most watched film")
                .isEqualTo("Film");
        assertThat(LogFixture.explorer(List.of()).changes(open).program()).isEmpty();
        assertThat(LogFixture.explorer(List.of()).subject(open)).isEmpty();
    }
}
