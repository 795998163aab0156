package app.viewership.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceTallyTest {

    private static final LiveSource TV = new LiveSource("tv", URI.create("http://localhost/"), null);

    private static Instant second(double seconds) {
        return Instant.parse("2026-01-31T12:00:00Z").plusMillis((long) (seconds * 1000));
    }

    @Test
    void aSourceWasListenedToAsLongAsItsConnectionsWereOpenSilentOrNot() {
        SourceTally tally = new SourceTally(TV);
        tally.connecting();
        assertThat(tally.state(second(1)).listened()).isZero();

        tally.listening(second(2));
        assertThat(tally.state(second(3)).listened()).isEqualTo(Duration.ofSeconds(1));
        tally.took(10);
        tally.took(10);
        assertThat(tally.state(second(5)).listened()).isEqualTo(Duration.ofSeconds(3));

        tally.waiting(second(5), second(20), "It broke.");
        assertThat(tally.state(second(10)).listened()).isEqualTo(Duration.ofSeconds(3));

        tally.connecting();
        assertThat(tally.state(second(29)).listened()).isEqualTo(Duration.ofSeconds(3));
        tally.listening(second(30));
        tally.took(10);
        assertThat(tally.state(second(0)).listened()).as("a clock set back").isEqualTo(Duration.ofSeconds(3));
        tally.stopped(second(31.5), "Enough.");
        tally.stopped(second(40), "Later.");

        assertThat(tally.state(second(99)))
                .isEqualTo(new SourceState(
                        "tv",
                        TV.url(),
                        new SourceStatus.Stopped("Enough."),
                        0,
                        0,
                        0,
                        0,
                        30,
                        0,
                        null,
                        Duration.ofMillis(4500),
                        1));
    }

    @Test
    void aRateIsThatOfTheLastFiveWholeSeconds() {
        Rate rate = new Rate();
        assertThat(rate.perSecond(second(0))).isZero();

        rate.add(second(0.1), 4);
        rate.add(second(0.9), 6);
        assertThat(rate.perSecond(second(0.9))).isZero();
        assertThat(rate.perSecond(second(1))).isEqualTo(10);

        rate.add(second(1.5), 20);
        assertThat(rate.perSecond(second(2))).isEqualTo(15);
        assertThat(rate.perSecond(second(5.9))).isEqualTo(6);
        assertThat(rate.perSecond(second(6))).isEqualTo(4);
        assertThat(rate.perSecond(second(7))).isZero();

        rate.add(second(100), 50);
        assertThat(rate.perSecond(second(101))).isEqualTo(10);
    }

    @Test
    void aRateCountsEventsAndNoOtherMessages() {
        SourceTally tally = new SourceTally(TV);
        for (LiveMessage.Sort sort : LiveMessage.Sort.values()) {
            tally.took(new LiveMessage("tv", 1, "event:x", sort, null, second(0.5)));
        }

        SourceState state = tally.state(second(1));
        assertThat(state.messages()).isEqualTo(4);
        assertThat(state.rejected()).isEqualTo(3);
        assertThat(state.eventsPerSecond()).isEqualTo(1);
    }

    @Test
    void aClockThatIsSetBackLosesNothing() {
        Rate rate = new Rate();
        rate.add(second(10), 5);
        rate.add(second(3), 5);

        assertThat(rate.perSecond(second(11))).isEqualTo(10);
    }
}
