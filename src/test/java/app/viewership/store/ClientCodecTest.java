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
        assertThat(unpacked(ClientCodec.pack(clients), clients.size())).isEqualTo(clients);
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
        List<ClientEntry> clients = crowd(2 * ClientCodec.MOST + 1);
        List<ClientEntry> wordy = List.of(
                new ClientEntry(0, "requests", List.of("x".repeat(1 << 18))),
                new ClientEntry(1, "requests", List.of("y")));

        assertThat(ClientCodec.slice(clients, 0)).isEqualTo(ClientCodec.MOST);
        assertThat(ClientCodec.slice(clients, 2 * ClientCodec.MOST)).isOne();
        assertThat(ClientCodec.slice(wordy, 0)).isOne();
    }

    @Example
    void viewersTakeFewBytes() {
        List<ClientEntry> clients = crowd(ClientCodec.MOST);

        assertThat(ClientCodec.pack(clients).length).isLessThan(5 * clients.size());
    }

    @Example
    void damageIsNoticed() {
        byte[] whole = ClientCodec.pack(crowd(50));
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
        Random random = new Random(1);
        return IntStream.range(0, size)
                .mapToObj(i -> new ClientEntry(
                        3 + i,
                        "play-events",
                        List.of(String.valueOf(10_000_000 + random.nextInt(300_000)), i % 3 == 0 ? "NL" : "US")))
                .toList();
    }

    private static List<ClientEntry> unpacked(byte[] bytes, int size) {
        List<ClientEntry> clients = new ArrayList<>();
        ClientCodec.unpack(bytes, 3, size, clients);
        return clients;
    }
}
