package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// How much a packed file may unpack to. What is unpacked here comes from nowhere and goes nowhere.
class UnpackedInputTest {
    private static final long ALWAYS = 256L << 20;

    /// As many bytes as anybody asks for.
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            return length;
        }
    }

    private static UnpackedInput endless(long packed, AtomicLong unpacked) {
        return new UnpackedInput(new Endless(), () -> packed, unpacked);
    }

    private static void read(InputStream from, long bytes) throws IOException {
        byte[] buffer = new byte[1 << 20];
        for (long left = bytes; left > 0; ) {
            int read = from.read(buffer, 0, (int) Math.min(left, buffer.length));
            assertThat(read).isPositive();
            left -= read;
        }
    }

    private static void assertReadsNoMoreThan(long limit, UnpackedInput from) throws IOException {
        read(from, limit);
        assertThatThrownBy(from::read)
                .isInstanceOf(TooLargeException.class)
                .hasMessageStartingWith(String.format("unpacks to more than %,d bytes,", limit));
    }

    @Test
    void theSmallestFileMayUnpackTo256MiB() throws IOException {
        assertReadsNoMoreThan(ALWAYS, endless(1, new AtomicLong()));
        assertReadsNoMoreThan(ALWAYS, endless(ALWAYS / 600, new AtomicLong()));
    }

    @Test
    void aLargeFileMayUnpackTo600TimesItsSize() throws IOException {
        assertReadsNoMoreThan(600L << 20, endless(1 << 20, new AtomicLong()));
        assertReadsNoMoreThan(600L << 30, endless(1 << 30, new AtomicLong()));
    }

    @Test
    void allLogsOfAnArchiveCountTogether() throws IOException {
        AtomicLong unpacked = new AtomicLong();
        read(endless(1, unpacked), ALWAYS - 10);
        UnpackedInput second = endless(1, unpacked);
        read(second, 10);

        assertThatThrownBy(second::read).isInstanceOf(TooLargeException.class);
    }

    @Test
    void aLogOfOneRowOverAndOverIsRead() throws IOException {
        byte[] rows = LogText.ROW.repeat(10_000).getBytes(StandardCharsets.UTF_8);
        int times = (int) ((ALWAYS + (16 << 20)) / rows.length);
        byte[] packed = packed(rows, times);

        read(
                new UnpackedInput(
                        new GZIPInputStream(new ByteArrayInputStream(packed)), () -> packed.length, new AtomicLong()),
                (long) rows.length * times);
        assertThat((long) rows.length * times).isGreaterThan(ALWAYS).isGreaterThan(200L * packed.length);
    }

    private static byte[] packed(byte[] part, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                gzip.write(part);
            }
        }
        return bytes.toByteArray();
    }
}
