package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CaptureCodecTest {

    @Property
    void whatGoesInComesOutAtItsPlace(@ForAll int[] records, @ForAll int at) {
        long[] lines = Arrays.stream(records).asLongStream().map(id -> id * 7L).toArray();
        int before = Math.abs(at % 5);
        int[] ids = new int[before + records.length];
        long[] of = new long[before + records.length];

        int end = CaptureCodec.unpack(CaptureCodec.pack(records, lines, records.length), ids, of, before);

        assertThat(end).isEqualTo(ids.length);
        assertThat(Arrays.copyOfRange(ids, before, end)).isEqualTo(records);
        assertThat(Arrays.copyOfRange(of, before, end)).isEqualTo(lines);
    }

    @Example
    void aDumpThatIsLikeTheOneBeforeTakesAFewBytes() {
        int[] same = IntStream.range(0, CaptureCodec.MOST).toArray();
        long[] lines = LongStream.range(1, CaptureCodec.MOST + 1L).toArray();

        assertThat(CaptureCodec.pack(same, lines, same.length)).hasSizeLessThan(60);
    }

    @Example
    void recordsInNoOrderFitARowOfTheDatabase() {
        Random random = new Random(1);
        int[] ids = random.ints(CaptureCodec.MOST, 0, Integer.MAX_VALUE).toArray();
        long[] lines = random.longs(CaptureCodec.MOST).toArray();

        assertThat(CaptureCodec.pack(ids, lines, ids.length)).hasSizeLessThan(1 << 20);
    }

    @Example
    void anyChangedByteIsNoticed() {
        int[] ids = new Random(2).ints(100, 0, 1000).toArray();
        byte[] whole = CaptureCodec.pack(ids, new long[100], 100);
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x10;
            assertThatThrownBy(() -> CaptureCodec.unpack(changed, new int[100], new long[100], 0))
                    .isInstanceOf(DamagedSegmentException.class);
        }
    }

    @Example
    void moreRecordsThanTheLedgerSaysAreNoticed() {
        byte[] whole = CaptureCodec.pack(new int[10], new long[10], 10);

        assertThatThrownBy(() -> CaptureCodec.unpack(whole, new int[10], new long[10], 1))
                .isInstanceOf(DamagedSegmentException.class);
    }
}
