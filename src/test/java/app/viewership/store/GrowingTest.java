package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowingTest {

    @Test
    void aListStaysAsItIsWhateverContinuesIt() {
        Random random = new Random(1);
        List<Growing<Integer>> lists = new ArrayList<>(List.of(Growing.of(List.of(1, 2, 3))));
        List<List<Integer>> plain = new ArrayList<>(List.of(List.of(1, 2, 3)));
        for (int i = 0; i < 300; i++) {
            int from = random.nextInt(Math.min(5, lists.size()));
            int which = lists.size() - 1 - from;
            List<Integer> more = IntStream.range(0, random.nextInt(20))
                    .mapToObj(n -> random.nextInt())
                    .toList();
            lists.add(lists.get(which).plus(more));
            List<Integer> longer = new ArrayList<>(plain.get(which));
            longer.addAll(more);
            plain.add(longer);
        }

        assertThat(lists).isEqualTo(plain);
    }

    @Test
    void aListThatGrowsTakesNoCopyOfWhatItHas() {
        Growing<Integer> some = Growing.of(List.of(1)).plus(List.of(2, 3, 4, 5));

        assertThat(Growing.of(some)).isSameAs(some);
        assertThat(some.plus(List.of())).isSameAs(some);
        assertThat(some.size()).isEqualTo(5);
        assertThatThrownBy(() -> Growing.of(List.of(1)).get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> some.add(1)).isInstanceOf(UnsupportedOperationException.class);
    }
}
