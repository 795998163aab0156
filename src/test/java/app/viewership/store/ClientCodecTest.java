package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ClientCodecTest {

    @Property(tries = 300)
    void whatGoesInComesOut(@ForAll("crowds") List<ClientEntry> clients) {
        assertThat(unpacked(ClientCodec.pack(packed(clients)), clients.size())).isEqualTo(clients);
    }

    @Provide
    Arbitrary<List<ClientEntry>> crowds() {
        Arbitrary<String> kinds = Arbitraries.of("requests", "live");
        Arbitrary<List<String>> texts = Arbitraries.oneOf(
                        Arbitraries.of("", "Roku", "é", "\0", "\0\1", "\ud83d", "\ude00\ud83d", "\ud83d\ude00"),
                        Arbitraries.strings().ofMaxLength(20))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(kinds, texts)
                .as((kind, of) -> new ClientEntry(0, kind, of))
                .list()
                .uniqueElements()
                .ofMaxSize(50)
                .map(ClientCodecTest::numbered);
    }

    private static List<ClientEntry> numbered(List<ClientEntry> clients) {
        return IntStream.range(0, clients.size())
                .mapToObj(i -> new ClientEntry(
                        3 + i, clients.get(i).kind(), clients.get(i).texts()))
                .toList();
    }

    @Example
    void moreClientsThanASliceHoldsFillSeveralAndLongTextsEndOneEarly() {
        Clients clients = packed(crowd(2 * ClientCodec.MOST + 1));
        Clients wordy = packed(List.of(
                new ClientEntry(3, "requests", List.of("x".repeat(1 << 19))),
                new ClientEntry(4, "requests", List.of("é".repeat(1 << 18))),
                new ClientEntry(5, "requests", List.of("y"))));

        assertThat(ClientCodec.slice(clients, 0)).isEqualTo(ClientCodec.MOST);
        assertThat(ClientCodec.slice(clients, 2 * ClientCodec.MOST)).isOne();
        assertThat(ClientCodec.slice(wordy, 0)).isOne();
        assertThat(ClientCodec.slice(wordy, 1)).isOne();
    }

    @Example
    void viewersTakeFewBytes() {
        List<ClientEntry> clients = crowd(ClientCodec.MOST);

        assertThat(ClientCodec.pack(packed(clients)).length).isLessThan(5 * clients.size());
    }

    @Example
    void damageIsNoticed() {
        byte[] whole = ClientCodec.pack(packed(crowd(50)));
        Random random = new Random(3);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> unpacked(cut, 50)).isInstanceOf(DamagedSegmentException.class);
        }
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> unpacked(changed, 50)).isInstanceOf(DamagedSegmentException.class);
        }
        assertThatThrownBy(() -> unpacked(whole, 49)).isInstanceOf(DamagedSegmentException.class);
    }

    private static List<ClientEntry> crowd(int size) {
        List<Integer> ids = new Random(1)
                .ints(10_000_000, 10_300_000)
                .distinct()
                .limit(size)
                .boxed()
                .toList();
        return IntStream.range(0, size)
                .mapToObj(i -> new ClientEntry(
                        3 + i, "play-events", List.of(String.valueOf(ids.get(i)), i % 3 == 0 ? "NL" : "US")))
                .toList();
    }

    /// The same clients, whose codes begin with 3.
    private static Clients packed(List<ClientEntry> clients) {
        ClientCodes codes = new ClientCodes();
        for (int i = 0; i < 3; i++) {
            codes.code("other", List.of(String.valueOf(i)));
        }
        codes.keep();
        clients.forEach(client -> codes.code(client.kind(), client.texts()));
        assertThat(codes.fresh()).isEqualTo(clients);
        return codes.fresh();
    }

    private static List<ClientEntry> unpacked(byte[] bytes, int size) {
        List<ClientEntry> clients = new ArrayList<>();
        ClientCodec.unpack(bytes, 3, size, clients);
        return clients;
    }
}
