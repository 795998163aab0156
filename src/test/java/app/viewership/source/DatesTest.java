package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// Days as people read them, the same everywhere.
class DatesTest {

    @Test
    void aDaySaysItsYear() {
        assertThat(Dates.day(LocalDate.of(2021, 1, 18))).isEqualTo("18 Jan 2021");
    }

    @Test
    void aMomentIsOfItsZone() {
        assertThat(Dates.moment(Instant.parse("2021-01-18T23:30:07Z"), ZoneId.of("Europe/Amsterdam")))
                .isEqualTo("19 Jan 2021 00:30:07");
    }
}
