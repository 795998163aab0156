package app.viewership.viewing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GapsTest {

    @Test
    void aSessionGapShorterThanTheViewingGapIsRefused() {
        assertThatThrownBy(() -> new Gaps(600, 599))
                .hasMessage("The session gap (599 s) is shorter than the viewing gap (600 s); it must be at least as"
                        + " long.");
    }

    @Test
    void aViewingGapBelowTheUnitOfTimeIsRefused() {
        assertThatThrownBy(() -> new Gaps(0, 5)).hasMessage("The viewing gap is 0 s; it must be at least 1 s.");
    }
}
