package app.viewership.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {

    private static List<Long> millis(Pauses pauses, int count) {
        return Stream.generate(pauses::next)
                .limit(count)
                .map(Duration::toMillis)
                .toList();
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        assertThat(millis(new Pauses(() -> 0), 9))
                .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16_000L, 30_000L, 30_000L, 30_000L);
        assertThat(millis(new Pauses(() -> 0), 5000)).last().isEqualTo(30_000L);
    }

    @Test
    void aQuarterIsLeftToChance() {
        assertThat(millis(new Pauses(() -> 1), 2)).containsExactly(625L, 1250L);
        assertThat(millis(new Pauses(() -> 0.5), 2)).containsExactly(562L, 1125L);
    }

    @Test
    void anEventMakesThemShortAgain() {
        Pauses pauses = new Pauses(() -> 0);
        millis(pauses, 4);
        pauses.succeeded();

        assertThat(millis(pauses, 2)).containsExactly(500L, 1000L);
    }

    @ParameterizedTest
    @CsvSource({"3000, 3000", "0, 100", "1, 100", "45000, 45000", "999999999, 60000"})
    void aSourceIsGivenThePauseItAsksForWithinLimits(long asked, long first) {
        Pauses pauses = new Pauses(() -> 0);
        pauses.asked(asked);

        assertThat(pauses.next()).hasMillis(first);
        assertThat(millis(pauses, 20)).allMatch(pause -> pause >= first && pause <= 60_000);
    }
}
