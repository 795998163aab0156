package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SegmentCodecTest {

    record Row(int client, int asset, long time, int seconds, int status, long amount, int line) {}

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatGoesInComesOut(@ForAll("logs") List<Row> rows) {
        assertThat(unpacked(SegmentCodec.pack(columns(rows)), true)).isEqualTo(rows);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void withoutLinesTheOtherColumnsAreTheSame(@ForAll("logs") List<Row> rows) {
        List<Row> withoutLines = rows.stream()
                .map(row ->
                        new Row(row.client(), row.asset(), row.time(), row.seconds(), row.status(), row.amount(), 0))
                .toList();
        assertThat(unpacked(SegmentCodec.pack(columns(rows)), false)).isEqualTo(withoutLines);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aSegmentTellsItsRangesWithoutUnpacking(@ForAll("logs") List<Row> rows) {
        for (PackedSegment segment : SegmentCodec.pack(columns(rows))) {
            List<Row> inside = unpacked(List.of(segment), true);
            assertThat(segment.rows()).isEqualTo(inside.size());
            assertThat(segment.minClient())
                    .isEqualTo(inside.stream().mapToInt(Row::client).min().getAsInt());
            assertThat(segment.maxClient())
                    .isEqualTo(inside.stream().mapToInt(Row::client).max().getAsInt());
            assertThat(segment.minTime())
                    .isEqualTo(inside.stream().mapToLong(Row::time).min().getAsLong());
            assertThat(segment.maxTime())
                    .isEqualTo(inside.stream().mapToLong(Row::time).max().getAsLong());
        }
    }

    @Provide
    Arbitrary<List<Row>> logs() {
        Arbitrary<Integer> codes = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().greaterOrEqual(0),
                Arbitraries.just(Integer.MAX_VALUE));
        Arbitrary<Long> times = Arbitraries.oneOf(
                Arbitraries.longs().between(1_632_960_000, 1_632_960_009),
                Arbitraries.longs(),
                Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE));
        Arbitrary<Integer> statuses = Arbitraries.oneOf(Arbitraries.of(200, 206), Arbitraries.integers());
        Arbitrary<Integer> seconds = Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers());
        Arbitrary<Long> amounts = Arbitraries.oneOf(
                Arbitraries.just(-1L), Arbitraries.longs(), Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE));
        Arbitrary<Integer> lines = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 20),
                Arbitraries.integers(),
                Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE));
        return Combinators.combine(codes, codes, times, seconds, statuses, amounts, lines)
                .as(Row::new)
                .list()
                .ofMaxSize(60)
                .flatMap(rows -> Arbitraries.of(rows, sorted(rows)));
    }

    @Example
    void nothingPacksIntoNoSegment() {
        assertThat(SegmentCodec.pack(columns(List.of()))).isEmpty();
    }

    @Example
    void extremeValuesComeOutAsTheyWentIn() {
        List<Row> rows = List.of(
                new Row(
                        0,
                        Integer.MAX_VALUE,
                        Long.MIN_VALUE,
                        Integer.MAX_VALUE,
                        Integer.MIN_VALUE,
                        Long.MIN_VALUE,
                        Integer.MAX_VALUE),
                new Row(0, 0, Long.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, Integer.MIN_VALUE),
                new Row(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MIN_VALUE, 0, 0, 0, 0),
                new Row(Integer.MAX_VALUE, 0, -1, -1, -1, -1, -1));

        assertThat(unpacked(SegmentCodec.pack(columns(rows)), true)).isEqualTo(rows);
    }

    @Example
    void rowsThatDoNotPackWellAreSpreadOverSegmentsOfAMegabyteAtMost() {
        Random random = new Random(1);
        List<Row> rows = sorted(random.ints(200_000, 0, Integer.MAX_VALUE)
                .mapToObj(client -> new Row(
                        client,
                        random.nextInt() >>> 1,
                        random.nextLong(),
                        random.nextInt(),
                        random.nextInt(),
                        random.nextLong(),
                        random.nextInt()))
                .toList());

        List<PackedSegment> segments = SegmentCodec.pack(columns(rows));

        assertThat(segments).hasSizeGreaterThan(1).allMatch(segment -> segment.bytes().length <= SegmentCodec.LARGEST);
        assertThat(unpacked(segments, true)).isEqualTo(rows);
    }

    @Example
    void equalRowsFillNoSegmentBeyondItsRows() {
        int size = SegmentCodec.MOST_ROWS + 1;

        List<PackedSegment> segments = SegmentCodec.pack(Events.ofCapacity(size));

        assertThat(segments).hasSize(2).allMatch(segment -> segment.bytes().length < 100);
        assertThat(segments.stream().mapToInt(PackedSegment::rows).sum()).isEqualTo(size);
    }

    @Example
    void columnsThatAreTheSameInAllRowsTakeAFewBytes() {
        List<Row> rows = sorted(new Random(3)
                .ints(10_000, 0, 500)
                .mapToObj(i -> new Row(i % 50, i, 1_632_960_000L + i, 0, 200, -1, i))
                .toList());
        List<Row> constant = rows.stream()
                .map(row -> new Row(row.client(), row.asset(), row.time(), 1_500, 200, 1L << 40, row.line()))
                .toList();

        assertThat(SegmentCodec.pack(columns(constant)).getFirst().bytes().length
                        - SegmentCodec.pack(columns(rows)).getFirst().bytes().length)
                .isLessThan(20);
    }

    @Example
    void onlyTheFirstRowsOfLongerColumnsCount() {
        Events columns = columns(List.of(new Row(1, 2, 3, 4, 5, 6, 7), new Row(9, 9, 9, 9, 9, 9, 9)));
        Events one = new Events(
                columns.client(),
                columns.asset(),
                columns.time(),
                columns.seconds(),
                columns.status(),
                columns.amount(),
                columns.line(),
                1);

        assertThat(unpacked(SegmentCodec.pack(one), true)).containsExactly(new Row(1, 2, 3, 4, 5, 6, 7));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void numbersWithoutOrderComeOutAsTheyWentIn(@ForAll("crowds") Random random) {
        List<Row> rows = crowd(random, 2_000);

        assertThat(unpacked(SegmentCodec.pack(columns(rows)), true)).isEqualTo(rows);
    }

    @Provide
    Arbitrary<Random> crowds() {
        return Arbitraries.longs().map(Random::new);
    }

    /// Numbers as far apart as they get, in steps of something or not.
    private static List<Row> crowd(Random random, int size) {
        int clients = 1 + (random.nextInt() >>> (1 + random.nextInt(30)));
        int assets = 1 + (random.nextInt() >>> (1 + random.nextInt(30)));
        int unit = 1 + random.nextInt(100);
        int seconds = 1 + (random.nextInt() >>> (8 + random.nextInt(23)));
        long times = 1 + (random.nextLong() >>> (1 + random.nextInt(62)));
        long base = random.nextLong() >> random.nextInt(64);
        return IntStream.range(0, size)
                .mapToObj(i -> new Row(
                        random.nextInt(clients),
                        random.nextInt(assets),
                        base + random.nextLong(times),
                        unit * random.nextInt(seconds),
                        200,
                        unit * random.nextLong(times),
                        i % 2 == 0 ? random.nextInt() : i))
                .toList();
    }

    /// Viewers of whom each comes once, of programs of which some are popular: no numbers can say who saw what in less
    /// bits than chance took to choose it.
    @Example
    void numbersWithoutOrderTakeHardlyMoreBitsThanChanceGaveThem() {
        Random random = new Random(5);
        int size = 40_000;
        List<Row> rows = IntStream.range(0, size)
                .mapToObj(i -> new Row(random.nextInt(300_000), 7, 1_609_459_200L, 36 * random.nextInt(700), 0, -1, i))
                .toList();
        double bits = (Math.log(300_000) + Math.log(700)) / Math.log(2);

        assertThat(SegmentCodec.pack(columns(rows)).getFirst().bytes().length)
                .isLessThan((int) (size * bits * 1.01 / 8));
    }

    @Example
    void negativeCodesAreRefused() {
        assertThatThrownBy(() -> SegmentCodec.pack(columns(List.of(new Row(0, -1, 0, 0, 200, -1, 0)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("negative");
    }

    @Example
    void anyChangedByteIsNoticed() {
        byte[] whole = someSegment();
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x10;
            assertThatThrownBy(() -> SegmentCodec.unpack(changed)).isInstanceOf(DamagedSegmentException.class);
        }
    }

    @Example
    void aSegmentCutOffAnywhereIsNoticed() {
        byte[] whole = someSegment();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> SegmentCodec.unpack(cut)).isInstanceOf(DamagedSegmentException.class);
        }
    }

    /// The checksum lets hardly any damage through; what is behind it must end well all the same.
    @Property(tries = 2000)
    void unpackingEndsWhateverTheBytesAre(@ForAll int seed) {
        Random random = new Random(seed);
        byte[] bytes = random.nextBoolean()
                ? someSegment()
                : SegmentCodec.pack(columns(crowd(random, 200))).getFirst().bytes();
        for (int change = random.nextInt(6); change >= 0; change--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        bytes = Arrays.copyOf(bytes, random.nextInt(4) == 0 ? 4 + random.nextInt(bytes.length) : bytes.length);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - 4);
        ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) checksum.getValue());
        try {
            assertThat(SegmentCodec.unpack(bytes).size()).isBetween(1, SegmentCodec.MOST_ROWS);
        } catch (DamagedSegmentException e) {
            assertThat(e).hasMessageMatching(".+");
        }
    }

    private static byte[] someSegment() {
        Random random = new Random(7);
        List<Row> rows = sorted(IntStream.range(0, 300)
                .mapToObj(i -> new Row(
                        random.nextInt(5),
                        random.nextInt(1000),
                        1_632_960_000L + random.nextInt(900),
                        0,
                        200,
                        -1,
                        i * 3))
                .toList());
        return SegmentCodec.pack(columns(rows)).getFirst().bytes();
    }

    private static List<Row> sorted(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparingInt(Row::client).thenComparingLong(Row::time))
                .toList();
    }

    private static Events columns(List<Row> rows) {
        return new Events(
                rows.stream().mapToInt(Row::client).toArray(),
                rows.stream().mapToInt(Row::asset).toArray(),
                rows.stream().mapToLong(Row::time).toArray(),
                rows.stream().mapToInt(Row::seconds).toArray(),
                rows.stream().mapToInt(Row::status).toArray(),
                rows.stream().mapToLong(Row::amount).toArray(),
                rows.stream().mapToInt(Row::line).toArray(),
                rows.size());
    }

    private static List<Row> unpacked(List<PackedSegment> segments, boolean withLines) {
        List<Row> rows = new ArrayList<>();
        for (PackedSegment segment : segments) {
            Events events =
                    withLines ? SegmentCodec.unpack(segment.bytes()) : SegmentCodec.unpackWithoutLines(segment.bytes());
            assertThat(events.line()).hasSize(withLines ? events.size() : 0);
            for (int i = 0; i < events.size(); i++) {
                rows.add(new Row(
                        events.client()[i],
                        events.asset()[i],
                        events.time()[i],
                        events.seconds()[i],
                        events.status()[i],
                        events.amount()[i],
                        withLines ? events.line()[i] : 0));
            }
        }
        return rows;
    }
}
