package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ClientCodesTest {

    /// Who it is, and whether what was given so far is kept then, forgotten, or neither.
    private record Step(String kind, List<String> texts, int then) {}

    @Property(tries = 300)
    void codesAreThoseOfAPlainMapAndClientsComeOutAsTheyWentIn(@ForAll("steps") List<Step> steps) {
        ClientCodes codes = new ClientCodes();
        Map<List<Object>, Integer> plain = new HashMap<>();
        List<ClientEntry> entries = new ArrayList<>();
        int kept = 0;
        for (Step step : steps) {
            List<Object> key = List.of(step.kind, step.texts);
            int code = plain.computeIfAbsent(key, each -> entries.size());
            if (code == entries.size()) {
                entries.add(new ClientEntry(code, step.kind, step.texts));
            }
            assertThat(codes.code(step.kind, step.texts)).isEqualTo(code);
            if (step.then == 0) {
                codes.keep();
                kept = entries.size();
            } else if (step.then == 1) {
                codes.forget();
                int left = kept;
                plain.values().removeIf(each -> each >= left);
                entries.subList(kept, entries.size()).clear();
            }
            assertThat(codes.kept()).isEqualTo(entries.subList(0, kept));
            assertThat(codes.fresh()).isEqualTo(entries.subList(kept, entries.size()));
        }
        for (String kind : List.of("requests", "live", "other")) {
            assertThat(codes.kept().of(kind))
                    .isEqualTo(entries.subList(0, kept).stream()
                            .filter(entry -> entry.kind().equals(kind))
                            .toList());
        }
    }

    /// Texts that are easily taken for one another when put together, and texts that are no proper ones.
    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.of("", "a", "aa", "b", "ab", "é", "\0", "\u0100", "\ud83d", "\ude00\ud83d", "\ud83d\ude00"),
                Arbitraries.strings().ofMaxLength(200));
        return Combinators.combine(
                        Arbitraries.of("requests", "live"),
                        text.list().ofMaxSize(3),
                        Arbitraries.frequency(Tuple.of(1, 0), Tuple.of(1, 1), Tuple.of(8, 2)))
                .as(Step::new)
                .list()
                .ofMaxSize(100);
    }

    @Example
    void whoWasKeptStaysAsItWasWhateverComesAndGoesBehind() {
        ClientCodes codes = new ClientCodes();
        Random random = new Random(1);
        List<Clients> looks = new ArrayList<>(List.of(codes.kept()));
        List<List<ClientEntry>> plain = new ArrayList<>(List.of(List.of()));
        List<ClientEntry> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            boolean keep = random.nextBoolean();
            for (int more = random.nextInt(100); more > 0; more--) {
                List<String> texts = List.of("viewer" + i + "x".repeat(random.nextInt(100)), "NL" + more);
                int code = codes.code("play-events", texts);
                if (keep) {
                    all.add(new ClientEntry(code, "play-events", texts));
                }
            }
            if (keep) {
                looks.add(looks.getLast().plus(codes.fresh()));
                plain.add(List.copyOf(all));
                codes.keep();
            } else {
                codes.forget();
            }
        }

        assertThat(looks).isEqualTo(plain);
        assertThat(codes.kept()).isEqualTo(all);
        assertThatThrownBy(() -> looks.getLast().plus(looks.getLast())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> looks.getFirst().get(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Example
    void aTextMayBeLargerThanAllBefore() {
        ClientCodes codes = new ClientCodes();
        for (int length : new int[] {0, 63, 64, 127, 128, 1 << 10, 1 << 14, (1 << 20) + 1, 3 << 20, 5}) {
            String text = "x".repeat(length);
            int code = codes.code("requests", List.of(text, "é" + text));
            assertThat(codes.code("requests", List.of(text, "é" + text))).isEqualTo(code);
            assertThat(codes.fresh().get(code).texts()).containsExactly(text, "é" + text);
        }
        assertThat(codes.fresh()).hasSize(10);
    }

    @Example
    void manyThreadsGiveEachClientOneCode() {
        ClientCodes codes = new ClientCodes();
        int clients = 20_000;
        int[][] given = new int[4][clients];
        IntStream.range(0, given.length).parallel().forEach(thread -> {
            for (int i = 0; i < clients; i++) {
                // Each thread from the other end than its neighbour.
                int client = thread % 2 == 0 ? i : clients - 1 - i;
                given[thread][client] = codes.code("kind" + client % 3, List.of("viewer" + client / 3));
            }
        });
        codes.keep();

        assertThat(List.of(given)).allSatisfy(each -> assertThat(each).containsExactly(given[0]));
        assertThat(given[0]).doesNotHaveDuplicates();
        for (int i = 0; i < clients; i++) {
            assertThat(codes.kept().get(given[0][i]))
                    .isEqualTo(new ClientEntry(given[0][i], "kind" + i % 3, List.of("viewer" + i / 3)));
        }
        assertThat(Collections.max(IntStream.of(given[0]).boxed().toList())).isEqualTo(clients - 1);
    }
}
