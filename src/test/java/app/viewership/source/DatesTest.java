package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/// Days as people read them, the same everywhere.
class DatesTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void aDaySaysItsYear() {
        assertThat(Dates.day(LocalDate.of(2021, 1, 18))).isEqualTo("18 Jan 2021");
    }

    @Test
    void aMomentIsOfItsZone() {
        assertThat(Dates.moment(Instant.parse("2021-01-18T23:30:07Z"), AMSTERDAM))
                .isEqualTo("19 Jan 2021 00:30:07");
    }

    @Test
    void aMomentWithoutSecondsSaysNoneUnlessAskedFor() {
        Instant moment = Instant.parse("2021-01-18T07:55:00Z");

        assertThat(Dates.moment(moment, ZoneOffset.UTC)).isEqualTo("18 Jan 2021 07:55");
        assertThat(Dates.second(moment, ZoneOffset.UTC)).isEqualTo("18 Jan 2021 07:55:00");
        assertThat(Dates.momentOfYear(moment, ZoneOffset.UTC)).isEqualTo("18 Jan 07:55");
        assertThat(Dates.secondOfYear(moment, ZoneOffset.UTC)).isEqualTo("18 Jan 07:55:00");
    }

    @Test
    void momentsThatStandTogetherHaveSecondsWhereOneHas() {
        ZonedDateTime minute = ZonedDateTime.of(2021, 1, 18, 7, 55, 0, 0, AMSTERDAM);

        assertThat(Dates.clock(minute, minute)).isSameAs(Dates.MINUTE);
        assertThat(Dates.clock(minute, minute.plusSeconds(7))).isSameAs(Dates.SECOND);
    }
}
