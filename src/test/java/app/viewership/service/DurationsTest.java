package app.viewership.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "20s, 20",
        "20 s, 20",
        "20 sec, 20",
        "20 Seconds, 20",
        "90, 90",
        "5m, 300",
        "5 min, 300",
        "5 minutes, 300",
        "1h, 3600",
        "1 hour, 3600",
        "1h30m, 5400",
        "1h 30 min, 5400",
        "1h30m5s, 5405",
        " 1h ,3600"
    })
    void aTimeIsReadAsPeopleWriteIt(String text, long seconds) {
        assertThat(Durations.parse(text)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "0s", "s", "h", "-5s", "5 x", "5s 5m", "1.5h", "99999999999s"})
    void whatIsNoTimeIsASentence(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .isInstanceOf(ServiceException.class)
                .hasMessage("\"" + text + "\" is no time to listen: write it like 20s, 5 min or 1h.");
    }
}
