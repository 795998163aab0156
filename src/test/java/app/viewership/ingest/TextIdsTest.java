package app.viewership.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.Columns;
import app.viewership.source.Fields;
import app.viewership.source.FieldsOf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextIdsTest {

    private static final int[] COLUMNS = {2, Columns.NONE, 0};

    private final TextIds ids = new TextIds();
    private final TextRows waiting = new TextRows();
    private final Map<List<String>, Integer> dictionary = new HashMap<>();
    private int asked;

    @Property(tries = 200)
    void everyRowHasTheCodeOfItsTextsWhateverWasBefore(
            @ForAll("rows") List<List<String>> rows, @ForAll @IntRange(min = 1, max = TextRows.WAITING) int together) {
        int[] codes = new int[rows.size()];
        int from = 0;
        for (int i = 0; i < codes.length; i++) {
            boolean again = i > from && rows.get(i).equals(rows.get(i - 1));
            if (again) {
                waiting.again();
            } else {
                waiting.add(fields(rows.get(i)), COLUMNS);
            }
            if (i + 1 - from == together) {
                waiting.number(ids, codes, from);
                from = i + 1;
            }
        }
        waiting.number(ids, codes, from);
        code(codes, "now");
        for (int i = 0; i < codes.length; i++) {
            assertThat(codes[i])
                    .isEqualTo(dictionary.get(
                            List.of(rows.get(i).get(2), "", rows.get(i).get(0))));
        }
        assertThat(asked).isEqualTo(dictionary.size());
    }

    @Test
    void manyTextsKeepTheirNumbers() {
        for (int i = 0; i < 20_000; i++) {
            assertThat(id(fields(List.of("a" + i, "x", "b")), COLUMNS)).isEqualTo(i);
        }
        for (int i = 0; i < 20_000; i++) {
            assertThat(id(fields(List.of("a" + i, "y", "b")), COLUMNS)).isEqualTo(i);
        }
    }

    @Test
    void codesAreAskedForAgainOnceTheyWereTakenBack() {
        int id = id(fields(List.of("a", "x", "b")), COLUMNS);
        code(new int[] {id}, "before");
        code(new int[] {id}, "before");
        assertThat(asked).isOne();

        dictionary.put(List.of("b", "", "a"), 7);
        int[] codes = {id};
        code(codes, "after");
        assertThat(asked).isEqualTo(2);
        assertThat(codes).containsExactly(7);
    }

    @Test
    void whatWasNumberedUpToAMomentCanBeLookedUpWhileMoreIs() {
        int id = id(fields(List.of("a", "x", "b")), COLUMNS);
        TextIds.Known known = ids.known();
        for (int i = 0; i < 20_000; i++) {
            id(fields(List.of("c" + i, "x", "d")), COLUMNS);
        }
        assertThat(known.of(id, 3)).containsExactly("b", "", "a");
    }

    @Test
    void manyThreadsGiveEachTextOneNumber() {
        int texts = 20_000;
        int[][] numbers = new int[4][texts];
        IntStream.range(0, numbers.length).parallel().forEach(thread -> {
            TextRows rows = new TextRows();
            for (int i = 0; i < texts; i++) {
                // Each thread from the other end than its neighbour.
                int text = thread % 2 == 0 ? i : texts - 1 - i;
                rows.add(fields(List.of("a" + text, "x", "b")), COLUMNS);
                int[] number = new int[1];
                rows.number(ids, number, 0);
                numbers[thread][text] = number[0];
            }
        });
        TextIds.Known known = ids.known();
        for (int i = 0; i < texts; i++) {
            assertThat(known.of(numbers[0][i], 3)).containsExactly("b", "", "a" + i);
        }
        assertThat(List.of(numbers)).allSatisfy(of -> assertThat(of).containsExactly(numbers[0]));
        assertThat(numbers[0]).doesNotHaveDuplicates();
    }

    @Test
    void longTextsKeepTheirNumbers() {
        for (int length : new int[] {0, 7, 8, 254, 255, 256, 70_000}) {
            String text = "ä".repeat(length);
            int id = id(fields(List.of(text, "x", text + "b")), COLUMNS);
            assertThat(id(fields(List.of(text, "y", text + "b")), COLUMNS)).isEqualTo(id);
            assertThat(ids.known().of(id, 3)).containsExactly(text + "b", "", text);
        }
    }

    private int id(Fields row, int[] columns) {
        int[] number = new int[1];
        waiting.add(row, columns);
        waiting.number(ids, number, 0);
        return number[0];
    }

    private void code(int[] numbers, Object era) {
        TextIds.Known known = ids.known();
        ids.code(numbers, numbers.length, known, era, id -> {
            asked++;
            return dictionary.computeIfAbsent(known.of(id, 3), key -> dictionary.size());
        });
    }

    /// Texts that are easily taken for one another when put together.
    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> text = Arbitraries.of(
                "", "a", "aa", "aaa", "b", "ab", "abcd", "abcde", "abcdefgh", "abcdefghi", "abcdefghijkl", "é", "\0");
        return Combinators.combine(text, text, text)
                .as((a, b, c) -> List.of(a, b, c))
                .list()
                .ofMaxSize(300);
    }

    private static Fields fields(List<String> texts) {
        return FieldsOf.texts(texts);
    }
}
