package app.viewership.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RadixOrderTest {

    @Property(tries = 300)
    void rowsStandByMajorThenMinorAndTiesStay(
            @ForAll @Size(max = 300) List<@IntRange(min = 0) Integer> majors,
            @ForAll @Size(min = 300, max = 300) List<@IntRange(min = -5, max = 5) Integer> minors) {
        assertSorted(majors, minors);
    }

    @Property(tries = 300)
    void fewMajorsAndFarMinorsAreNoDifferent(
            @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 3) Integer> majors,
            @ForAll @Size(min = 300, max = 300) List<Integer> minors) {
        assertSorted(majors, minors);
    }

    @Test
    void noRowsHaveAnOrderToo() {
        assertThat(RadixOrder.of(new int[0], new long[0], 0)).isEmpty();
    }

    @Test
    void onlyTheFirstRowsAreLookedAt() {
        assertThat(RadixOrder.of(new int[] {1, 0, 9}, new long[] {0, 0, -9}, 2)).containsExactly(1, 0);
    }

    private static void assertSorted(List<Integer> majors, List<Integer> minors) {
        int size = majors.size();
        int[] major = majors.stream().mapToInt(Integer::intValue).toArray();
        long[] minor = minors.stream().mapToLong(value -> value * 1_000_003L).toArray();
        int[] expected = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(row -> major[row]).thenComparingLong(row -> minor[row]))
                .mapToInt(Integer::intValue)
                .toArray();

        assertThat(RadixOrder.of(major, minor, size)).isEqualTo(expected);
    }
}
