package app.viewership.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.Fields;
import app.viewership.source.FieldsOf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodeCacheTest {

    private final Map<List<String>, Integer> dictionary = new HashMap<>();
    private int asked;
    private final CodeCache cache = new CodeCache(new int[] {2, 0}, row -> {
        asked++;
        return dictionary.computeIfAbsent(List.of(row.text(2), row.text(0)), key -> dictionary.size());
    });

    @Property(tries = 200)
    void everyRowHasTheCodeOfItsTextsWhateverWasBefore(@ForAll("rows") List<List<String>> rows) {
        for (List<String> row : rows) {
            assertThat(cache.code(fields(row))).isEqualTo(dictionary.get(List.of(row.get(2), row.get(0))));
        }
        assertThat(asked).isEqualTo(dictionary.size());
    }

    @Test
    void manyTextsKeepTheirCodes() {
        for (int i = 0; i < 20_000; i++) {
            assertThat(cache.code(fields(List.of("a" + i, "x", "b")))).isEqualTo(i);
        }
        for (int i = 0; i < 20_000; i++) {
            assertThat(cache.code(fields(List.of("a" + i, "y", "b")))).isEqualTo(i);
        }
    }

    /// Texts that are easily taken for one another when put together.
    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> text = Arbitraries.of("", "a", "aa", "aaa", "b", "ab", "abcdefgh", "abcdefghi", "é", "\0");
        return Combinators.combine(text, text, text)
                .as((a, b, c) -> List.of(a, b, c))
                .list()
                .ofMaxSize(300);
    }

    private static Fields fields(List<String> texts) {
        return FieldsOf.texts(texts);
    }
}
