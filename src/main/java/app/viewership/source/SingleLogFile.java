package app.viewership.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jspecify.annotations.Nullable;

/// A file or pipe that is one log, packed by gzip or not.
final class SingleLogFile extends LogFile {

    private static final int HEAD = 4;
    private static final int CHUNK = 1 << 16;

    private final RawInput raw;
    private final PushbackInputStream whole;
    private final byte[] head;

    SingleLogFile(Path path, HeadRoom heads) throws IOException {
        super(path, heads);
        raw = new RawInput(path);
        whole = new PushbackInputStream(raw, HEAD);
        head = whole.readNBytes(HEAD);
        whole.unread(head);
    }

    /// The first four bytes, or as many as there are.
    byte[] head() {
        return head;
    }

    private boolean packed() {
        return head.length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    }

    @Override
    public List<@Nullable String> entries() {
        List<@Nullable String> itself = new ArrayList<>();
        itself.add(null);
        return itself;
    }

    @Override
    InputStream input(@Nullable String entry) throws IOException {
        // The raw bytes are still needed for the hash when the reader has closed its input.
        InputStream kept = CloseShieldInputStream.wrap(whole);
        return packed()
                ? new UnpackedInput(
                        new GZIPInputStream(kept, CHUNK),
                        () -> Math.max(bytes().orElse(0), raw.count()),
                        new AtomicLong())
                : kept;
    }

    @Override
    public long bytesRead() {
        return raw.count();
    }

    @Override
    public String sha256(BooleanSupplier stop) throws SourceException {
        try {
            return raw.sha256(stop);
        } catch (IOException e) {
            throw new Failures(name(path())).broken(e);
        }
    }

    @Override
    public void close() {
        try {
            raw.close();
        } catch (IOException e) {
            new Failures(name(path())).log(e);
        }
    }
}
