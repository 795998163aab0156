package app.viewership.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Unpacked bytes, up to a limit that no log reaches: logs shrink to a tenth or a hundredth, and even one row over and
/// over to a three-hundredth, while an archive made to fill a disk (a zip bomb) unpacks to the thousand times its size
/// that the format allows.
final class UnpackedInput extends FilterInputStream {

    /// How many times its size a packed file may unpack to.
    private static final long MOST_TIMES = 600;

    /// What every file may unpack to, however small: 256 MiB, which take seconds to read.
    private static final long ALWAYS = 256L << 20;

    private final LongSupplier packed;
    private final AtomicLong unpacked;

    /// @param packed bytes of the packed file
    /// @param unpacked bytes unpacked so far from the whole file; counted on
    UnpackedInput(InputStream in, LongSupplier packed, AtomicLong unpacked) {
        super(in);
        this.packed = packed;
        this.unpacked = unpacked;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        count(read);
        return read;
    }

    private void count(int read) throws IOException {
        if (read > 0) {
            long limit = Math.max(ALWAYS, packed.getAsLong() * MOST_TIMES);
            if (unpacked.addAndGet(read) > limit) {
                throw new TooLargeException(limit);
            }
        }
    }
}
