package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextOrderTest {

    @Property(tries = 300)
    void listsStandByTheFirstTextInWhichTheyDiffer(@ForAll("lists") List<List<String>> lists) {
        Comparator<List<String>> plain =
                Comparator.<List<String>, String>comparing(List::getFirst).thenComparing(List::getLast);

        assertThat(TextOrder.of(lists))
                .containsExactly(IntStream.range(0, lists.size())
                        .boxed()
                        .sorted(Comparator.comparing(lists::get, plain))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    @Provide
    Arbitrary<List<List<String>>> lists() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(4);
        Arbitrary<String> longIds = Arbitraries.strings()
                .withChars("0123456789abc-")
                .ofLength(3)
                .map(end -> "518bf15e-56bf-4f5e-a551-" + end + "0000000000000000" + end);
        Arbitrary<String> few = Arbitraries.of("", "a", "ab", "b", "\0", "\uffff");
        return Arbitraries.of(List.of(any, longIds, few))
                .flatMap(first -> first.flatMap(one -> few.map(other -> List.of(one, other)))
                        .list()
                        .ofMaxSize(60));
    }

    @Test
    void noListsHaveAnOrderToo() {
        assertThat(TextOrder.of(List.of())).isEmpty();
    }
}
