package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Medians, against a sorted list.
class MediansTest {

    @Property(tries = 500)
    void theMedianIsInTheMiddleOfTheSorted(
            @ForAll @Size(min = 1, max = 300) int[] lengths, @ForAll @IntRange(min = 1, max = 400) int kinds) {
        long[] values = Arrays.stream(lengths).mapToLong(l -> l % kinds).toArray();
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;

        assertThat(Medians.median(values, 0, n)).isEqualTo((sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0);
        Arrays.sort(values);
        assertThat(values).as("nothing is lost").isEqualTo(sorted);
    }

    @Property(tries = 200)
    void onlyItsOwnPartIsLookedAt(@ForAll @Size(min = 3, max = 200) int[] lengths) {
        long[] values = Arrays.stream(lengths).mapToLong(l -> l).toArray();
        int third = values.length / 3;
        long[] part = Arrays.copyOfRange(values, third, 2 * third);
        Arrays.sort(part);
        int n = part.length;

        assertThat(Medians.median(values, third, 2 * third)).isEqualTo(((double) part[(n - 1) / 2] + part[n / 2]) / 2);
        assertThat(Arrays.stream(values, 0, third).toArray())
                .isEqualTo(Arrays.stream(lengths, 0, third).asLongStream().toArray());
    }
}
