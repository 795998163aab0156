package app.viewership.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.chart.Numbers;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthsTest {

    @ParameterizedTest
    @CsvSource({
        "30 min, 1800",
        "30m, 1800",
        "30, 1800",
        "45 s, 45",
        "45s, 45",
        "1 h, 3600",
        "1h30, 5400",
        "1 h 30 min, 5400",
        "2 min 5, 125",
        "2 days 3, 183600",
        "1 hour 5 seconds, 3605",
        "0 s, 0",
        "' 10 MIN ', 600"
    })
    void whatPeopleWriteIsRead(String text, int seconds) {
        assertThat(Lengths.seconds(text, 60)).hasValue(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "soon", "-5 min", "5 min 2 h", "10 min 10 min", "1,5 h", "5 weeks", "5 s 3"})
    void whatIsNoLengthIsRefused(String text) {
        assertThat(Lengths.seconds(text, 60)).isEmpty();
    }

    @Test
    void aNumberAloneIsWhatTheCallerTakesItFor() {
        assertThat(Lengths.seconds("90", 1)).hasValue(90);
        assertThat(Lengths.seconds("90", 60)).hasValue(5400);
        assertThat(Lengths.seconds("1h30", 1)).hasValue(5400);
    }

    @Property
    void whatTheWindowShowsItCanRead(@ForAll @IntRange(min = 0, max = 31_000_000) int seconds) {
        String shown = Numbers.length(seconds).replace(",", "");

        assertThat(Lengths.seconds(shown, 60)).hasValue(seconds);
    }
}
