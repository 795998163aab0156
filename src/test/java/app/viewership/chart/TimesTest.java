package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aNightNamesItsYearOnce() {
        assertThat(span("2021-09-29T23:50:00Z", "2021-09-30T07:55:00Z")).isEqualTo("29 Sep 2021 23:50 – 30 Sep 07:55");
    }

    @Test
    void partOfADayNamesTheDayOnce() {
        assertThat(span("2021-09-30T00:00:00Z", "2021-09-30T06:00:00Z")).isEqualTo("30 Sep 2021 00:00 – 06:00");
        assertThat(span("2021-09-30T00:00:05Z", "2021-09-30T06:00:00Z")).isEqualTo("30 Sep 2021 00:00:05 – 06:00:00");
    }

    @Test
    void wholeDaysNeedNoHours() {
        assertThat(span("2021-09-30T00:00:00Z", "2021-10-01T00:00:00Z")).isEqualTo("30 Sep 2021");
        assertThat(span("2021-09-01T00:00:00Z", "2021-10-01T00:00:00Z")).isEqualTo("1 Sep – 30 Sep 2021");
        assertThat(span("2020-12-31T00:00:00Z", "2021-01-02T00:00:00Z")).isEqualTo("31 Dec 2020 – 1 Jan 2021");
    }

    @Test
    void ticksStandAtRoundTimesOfTheZone() {
        assertThat(ticks("2021-09-29T21:00:00Z", "2021-09-30T04:00:00Z", BERLIN, 4))
                .containsExactly(
                        "2021-09-29T22:00:00Z 30 Sep",
                        "2021-09-30T00:00:00Z 02:00",
                        "2021-09-30T02:00:00Z 04:00",
                        "2021-09-30T04:00:00Z 06:00");
    }

    @Test
    void ticksStayRoundWhenTheClocksGoBack() {
        assertThat(ticks("2021-10-30T22:00:00Z", "2021-10-31T11:00:00Z", BERLIN, 4))
                .containsExactly(
                        "2021-10-30T22:00:00Z 31 Oct",
                        "2021-10-31T03:00:00Z 04:00",
                        "2021-10-31T07:00:00Z 08:00",
                        "2021-10-31T11:00:00Z 12:00");
    }

    @Test
    void anHourThatTheClocksJumpOverHasNoTick() {
        assertThat(ticks("2021-03-28T00:00:00Z", "2021-03-28T03:00:00Z", BERLIN, 4))
                .containsExactly(
                        "2021-03-28T00:00:00Z 01:00", "2021-03-28T01:00:00Z 03:00",
                        "2021-03-28T02:00:00Z 04:00", "2021-03-28T03:00:00Z 05:00");
    }

    @Test
    void longSpansAreLabelledByTheCalendar() {
        assertThat(ticks("2020-11-15T00:00:00Z", "2021-05-15T00:00:00Z", UTC, 7))
                .containsExactly(
                        "2020-12-01T00:00:00Z Dec 2020",
                        "2021-01-01T00:00:00Z Jan 2021",
                        "2021-02-01T00:00:00Z Feb 2021",
                        "2021-03-01T00:00:00Z Mar 2021",
                        "2021-04-01T00:00:00Z Apr 2021",
                        "2021-05-01T00:00:00Z May 2021");
        assertThat(ticks("1990-06-01T00:00:00Z", "2021-05-15T00:00:00Z", UTC, 4))
                .containsExactly("2000-01-01T00:00:00Z 2000", "2010-01-01T00:00:00Z 2010", "2020-01-01T00:00:00Z 2020");
    }

    private static String span(String from, String to) {
        return Times.span(Instant.parse(from), Instant.parse(to), UTC);
    }

    private static List<String> ticks(String from, String to, ZoneId zone, int most) {
        return TimeTicks.of(Instant.parse(from), Instant.parse(to), zone, most).stream()
                .map(tick -> tick.at() + " " + tick.text())
                .toList();
    }
}
