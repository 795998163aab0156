package app.viewership.source.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void aNightAsLargeAsTheRealOneHasItsUserAgents() {
        assertThat(Scale.of(2_427_037).agents()).isEqualTo(146);
    }

    @Test
    void betweenTheFixedPointsEverythingGrowsWithTheRows() {
        Scale before = Scale.of(1_000);
        for (long rows : new long[] {100_000, 250_000, 1_000_000, 2_427_037, 5_000_000, 20_000_000, 200_000_000}) {
            Scale scale = Scale.of(rows);
            assertThat(scale.episodes()).isGreaterThan(before.episodes());
            assertThat(scale.films()).isGreaterThan(before.films());
            assertThat(scale.agents()).isGreaterThan(before.agents());
            before = scale;
        }
    }

    @Test
    void theSmallestLogHasACatalogueToo() {
        assertThat(Scale.of(0)).isEqualTo(Scale.of(1_000));
        assertThat(Scale.of(0).agents()).isPositive();
    }
}
