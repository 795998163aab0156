package app.viewership.ui.side;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GapAxisTest {

    @Test
    void theEndsAreTheLeastAndTheLargestGap() {
        assertThat(GapAxis.at(0)).isEqualTo(GapAxis.MIN);
        assertThat(GapAxis.at(1)).isEqualTo(GapAxis.MAX);
        assertThat(GapAxis.at(-3)).isEqualTo(GapAxis.MIN);
        assertThat(GapAxis.at(7)).isEqualTo(GapAxis.MAX);
    }

    @Test
    void theUsualGapsCanBeReachedExactly() {
        assertThat(GapAxis.at(GapAxis.position(600))).isEqualTo(600);
        assertThat(GapAxis.at(GapAxis.position(1800))).isEqualTo(1800);
    }

    @Property
    void furtherRightIsNeverAShorterGap(
            @ForAll @DoubleRange(max = 1) double a, @ForAll @DoubleRange(max = 1) double b) {
        assertThat(GapAxis.at(Math.max(a, b))).isGreaterThanOrEqualTo(GapAxis.at(Math.min(a, b)));
    }

    @Property
    void aStepUpIsLongerAndAStepDownIsShorter(@ForAll @IntRange(min = 2, max = GapAxis.MAX - 1) int seconds) {
        assertThat(GapAxis.next(seconds, 1)).isGreaterThan(seconds);
        assertThat(GapAxis.next(seconds, -1)).isLessThan(seconds);
    }
}
