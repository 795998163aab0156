package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures worked out on paper that the twin leaves out, for it would count second by second through days, and those
/// that are most easily got wrong.
class FiguresPaperTest {
    private static final Question QUESTION = Question.of("requests", ZoneOffset.UTC);

    private static List<Object> row(Told log, Question question, List<String> dimensions, Grain grain, Measure... of) {
        Answer answer = log.explorer().group(question, dimensions, List.of(of), grain);
        assertThat(answer.rows()).hasSize(1);
        return answer.rows().getFirst().cells().subList(dimensions.size(), dimensions.size() + of.length);
    }

    /// One hour is watched; the bucket it lies in is as long as the calendar makes it.
    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({
        // Of 2021-09-29, a Wednesday: a day, a week, a month of 30 days, a year.
        "0,    UTC,              DAY,   86400",
        "0,    UTC,              WEEK,  604800",
        "0,    UTC,              MONTH, 2592000",
        "0,    UTC,              YEAR,  31536000",
        // 32 days on, 2021-10-31: in Amsterdam a day of 25 hours, in the last week of a month with one hour more.
        "768,  Europe/Amsterdam, DAY,   90000",
        "768,  Europe/Amsterdam, WEEK,  608400",
        "768,  Europe/Amsterdam, MONTH, 2682000",
        "768,  UTC,              DAY,   86400",
        // 180 days on, 2022-03-28, a day after clocks went forward: its week is whole, its month an hour short.
        "4320, Europe/Amsterdam, WEEK,  604800",
        "4320, Europe/Amsterdam, MONTH, 2674800",
        "4320, Europe/Amsterdam, YEAR,  31536000"
    })
    void theAudienceIsAveragedOverTheWholeBucket(int hours, ZoneId zone, Grain grain, long window) {
        Told log = new Told().watches("Film", (10 + hours) + ":00:00", (11 + hours) + ":00:00");

        assertThat(row(log, QUESTION.with(zone), List.of("time"), grain, Measure.AVERAGE_AUDIENCE))
                .containsExactly(3600.0 / window);
    }

    @Test
    void theAudienceOfAWeekdayIsAveragedOverAllSuchDaysOfTheLog() {
        // From Wednesday 10:00 to the Wednesday after, 11:00: two Wednesdays, of which two hours are watched.
        Told log = new Told().watches("Film", "10:00:00", "11:00:00").watches("Film", "178:00:00", "179:00:00");

        assertThat(row(log, QUESTION, List.of("weekday"), null, Measure.AVERAGE_AUDIENCE))
                .containsExactly(7200.0 / (2 * 86_400));
    }

    @Test
    void withoutBucketsTheAudienceIsAveragedOverThePeriodElseOverTheLog() {
        // The log lasts 20 min, of which 10 min are watched by one and 20 by the other.
        Told log = new Told()
                .watches("Film", "20:00:00", "20:20:00")
                .by("10.0.0.2", "Roku", "ua")
                .watches("Film", "20:05:00", "20:15:00");

        assertThat(row(log, QUESTION, List.of(), null, Measure.AVERAGE_AUDIENCE))
                .containsExactly(1800.0 / 1200);
        assertThat(row(
                        log,
                        QUESTION.with(Told.period("20:10:00", "20:30:00")),
                        List.of(),
                        null,
                        Measure.AVERAGE_AUDIENCE))
                .containsExactly(900.0 / 1200);
    }

    @Test
    void whatEndsWhenAnotherBeginsIsNotConcurrent() {
        // A film to 20:30:00, on another device one from 20:30:00: half-open, one at a time. From 20:10 to 20:20 a
        // third: two.
        Told log = new Told()
                .watches("Film", "20:00:00", "20:30:00")
                .by("10.0.0.2", "Roku", "ua")
                .watches("Film", "20:30:00", "20:40:00");

        assertThat(row(log, QUESTION, List.of(), null, Measure.PEAK_CONCURRENCY))
                .containsExactly(1L);
        log.by("10.0.0.3", "Roku", "ua").watches("Film", "20:10:00", "20:20:00");
        assertThat(row(log, QUESTION, List.of(), null, Measure.PEAK_CONCURRENCY))
                .containsExactly(2L);
    }

    @Test
    void aSingleRequestIsAViewingOfNoLengthAndNobodyReached() {
        Told log = new Told().asks("Film", "20:00:00");

        assertThat(row(
                        log,
                        QUESTION,
                        List.of(),
                        null,
                        Measure.WATCH_SECONDS,
                        Measure.VIEWINGS,
                        Measure.VIEWERS,
                        Measure.REACH,
                        Measure.PEAK_CONCURRENCY,
                        Measure.AVERAGE_AUDIENCE))
                .containsExactly(0L, 1L, 1L, 0L, 0L, null);
    }

    @Test
    void threeMinutesReachAndNinetyPercentComplete() {
        // 2:59 and 3:00 watched; 90 % of 45 min is 40:30.
        Told log = new Told()
                .watches("Short", "20:00:00", "20:02:59")
                .by("10.0.0.2", "Roku", "ua")
                .watches("Short", "20:00:00", "20:03:00")
                .by("10.0.0.3", "Roku", "ua")
                .watches("Long", "20:00:00", "20:40:29")
                .by("10.0.0.4", "Roku", "ua")
                .watches("Long", "20:00:00", "20:40:30");

        assertThat(row(log, QUESTION, List.of(), null, Measure.REACH, Measure.COMPLETED, Measure.COMPLETION))
                .containsExactly(3L, 1L, 0.25);
    }

    @Test
    void requestsThatDeliverNothingBuildAndBridgeNothing() {
        // 20:00 and 20:15 are further apart than the viewing gap; the 404 in between does not join them.
        Told log = new Told()
                .asks("Film", "20:00:00")
                .asksInVain("Film", "20:07:00")
                .asks("Film", "20:15:00")
                .asksInVain("Other", "20:16:00");

        assertThat(row(log, QUESTION, List.of("program"), null, Measure.VIEWINGS, Measure.REQUESTS))
                .containsExactly(2L, 2L);
    }

    @Test
    void aPeriodClipsWatchTimeAndCountsWhereAViewingStarts() {
        // 20:50:00 to 21:10:00, cut at 21:00:00: 600 s each, the viewing in the first, the viewer in both.
        Told log = new Told().watches("Film", "20:50:00", "21:10:00");
        Explorer explorer = log.explorer();

        assertThat(explorer.summary(QUESTION.with(Told.period("20:00:00", "21:00:00")))
                        .selected())
                .isEqualTo(new Summary.Figures(600, 1, 1, 1, 1));
        assertThat(explorer.summary(QUESTION.with(Told.period("21:00:00", "22:00:00")))
                        .selected())
                .isEqualTo(new Summary.Figures(600, 0, 1, 1, 1));
        assertThat(explorer.summary(QUESTION).selected()).isEqualTo(new Summary.Figures(1200, 1, 1, 1, 1));
    }

    @Test
    void midnightEndsNoSessionAndGivesEachDayItsPart() {
        Told log = new Told().watches("Film", "23:50:00", "24:20:00");
        Answer days = log.explorer()
                .group(QUESTION, List.of("time"), List.of(Measure.WATCH_SECONDS, Measure.VIEWINGS), Grain.DAY);

        assertThat(days.rows())
                .extracting(row -> row.cells().subList(1, 3))
                .containsExactly(List.of(1200L, 0L), List.of(600L, 1L));
        assertThat(days.totals().cells()).containsExactly(null, 1800L, 1L);
        assertThat(log.explorer().summary(QUESTION).selected().sessions()).isEqualTo(1);
    }

    @Test
    void aHouseholdIsOneViewerAndItsDevicesAreTwo() {
        // By household one viewing from 20:00:00 to 20:30:00, as both devices ask for the film.
        Told log = new Told()
                .watches("Film", "20:00:00", "20:20:00")
                .by("10.0.0.1", "Fire TV", "other")
                .watches("Film", "20:10:00", "20:30:00");
        Measure[] measures = {Measure.WATCH_SECONDS, Measure.VIEWINGS, Measure.VIEWERS, Measure.DEVICES};

        assertThat(row(log, QUESTION, List.of("client_ip"), null, measures)).containsExactly(2400L, 2L, 2L, 2L);
        assertThat(row(
                        log,
                        QUESTION.with(Rule.DEFAULT.with(ViewerKey.HOUSEHOLD)),
                        List.of("client_ip"),
                        null,
                        measures))
                .containsExactly(1800L, 1L, 1L, 2L);
    }

    @Test
    void theMedianOfAnEvenNumberIsHalfwayBetweenTheMiddleTwo() {
        // 0, 60, 301 and 1200 s: median 180.5, mean 390.25.
        Told log = new Told();
        List<String> ends = List.of("20:00:00", "20:01:00", "20:05:01", "20:20:00");
        for (int viewer = 0; viewer < ends.size(); viewer++) {
            log.by("10.0.0." + viewer, "Roku", "ua").watches("Film", "20:00:00", ends.get(viewer));
        }

        assertThat(row(
                        log,
                        QUESTION,
                        List.of(),
                        null,
                        Measure.MEDIAN_SECONDS_PER_VIEWING,
                        Measure.MEAN_SECONDS_PER_VIEWING))
                .containsExactly(180.5, 390.25);
    }

    @Test
    void anOpenEndOfAPeriodIsThatOfTheLog() {
        Explorer explorer = new Told().watches("Film", "20:00:00", "20:30:00").explorer();
        Period half = Told.period("20:10:00", "20:30:01");

        assertThat(explorer.period(half.from(), null)).contains(half);
        assertThat(explorer.period(null, half.from())).contains(Told.period("20:00:00", "20:10:00"));
        assertThat(explorer.period(null, null)).isEmpty();
        assertThat(explorer.period(half.to(), half.from())).isEmpty();
        assertThat(LogFixture.explorer(List.of()).period(half.from(), half.to()))
                .isEmpty();
    }

    @Test
    void aSelectionStandsBesideThePeriodOfEqualLengthBefore() {
        // 20:00 to 20:20 and 20:30 to 20:40; half an hour from 20:15 has 300 + 600 s, that before 900 s.
        Explorer explorer = new Told()
                .watches("Film", "20:00:00", "20:20:00")
                .watches("Other", "20:30:00", "20:40:00")
                .explorer();

        Question question = QUESTION.with(Told.period("20:15:00", "20:45:00"));
        assertThat(explorer.comparison(question, explorer.summary(question)))
                .contains(new Comparison(
                        new Summary.Figures(900, 1, 1, 1, 1),
                        new Summary.Figures(900, 1, 1, 1, 1),
                        Told.period("19:45:00", "20:15:00")));
        assertThat(explorer.comparison(QUESTION, explorer.summary(QUESTION))).isEmpty();
    }

    @Test
    void aLogWithoutARequestAnswersWithNothing() {
        Explorer explorer = LogFixture.explorer(List.of());

        for (Screen screen : explorer.screens()) {
            assertThat(explorer.answer(QUESTION.with(screen)).rows()).isEmpty();
        }
        assertThat(explorer.summary(QUESTION))
                .isEqualTo(new Summary(
                        new Summary.Figures(0, 0, 0, 0, 0), new Summary.Figures(0, 0, 0, 0, 0), null, null));
        assertThat(explorer.summary(QUESTION).share()).isZero();
        assertThat(explorer.binges(QUESTION)).isEmpty();
        assertThat(explorer.navigation().search(QUESTION, "a", 9)).isEmpty();
        assertThat(explorer.emptiedBy(QUESTION)).isEmpty();
        assertThat(Objects.requireNonNull(
                        explorer.navigation().facets(QUESTION, 9).facets()))
                .allSatisfy(facet -> assertThat(facet.total()).isZero());
    }
}
