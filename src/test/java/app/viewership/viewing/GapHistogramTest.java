package app.viewership.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GapHistogramTest {

    @Test
    void edgesGoFromTwoSecondsToADayInEqualStepsOfTheLogarithm() {
        assertThat(GapHistogram.edges(1)).containsExactly(2, 20, 200, 2000, 20_000, 86_400);
    }

    @Test
    void edgesThatRoundToTheSameSecondAreOne() {
        assertThat(GapHistogram.edges(100))
                .doesNotHaveDuplicates()
                .isSorted()
                .startsWith(2)
                .endsWith(86_400);
    }

    @Test
    void aHistogramNeedsABin() {
        assertThatThrownBy(() -> GapHistogram.edges(0)).hasMessageContaining("at least one");
    }

    @Test
    void theLastBinHoldsADayAndLonger() {
        Stretches stretches = Runs.stretches(
                List.of(List.of(new Request(0, 0, 0), new Request(0, 1, 86_400), new Request(0, 0, 1_000_000))));

        assertThat(GapHistogram.of(stretches, GapHistogram.edges(1)).counts()).containsExactly(0, 0, 0, 0, 0, 2);
    }

    @Test
    void pausesOfASecondSplitNothingAndAreNotCounted() {
        Stretches stretches =
                Runs.stretches(List.of(List.of(new Request(0, 0, 0), new Request(0, 1, 1), new Request(0, 0, 3))));

        assertThat(GapHistogram.of(stretches, new int[] {2, 3}).counts()).containsExactly(1, 0);
    }
}
