package app.viewership.service;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/// The bytes of one source as they come, one connection behind the other. For one thread at a time.
final class CaptureFile implements AutoCloseable {

    private static final byte[] BLANK_LINE = {'\n', '\n'};

    private final Path path;

    /// Not a channel: whoever is interrupted while writing to one closes it.
    private final FileOutputStream out;

    private int last = '\n';
    private int beforeLast = '\n';
    private int thirdLast = '\n';
    private boolean synced = true;

    CaptureFile(Path path) throws IOException {
        this.path = path;
        out = new FileOutputStream(path.toFile(), true);
    }

    Path path() {
        return path;
    }

    void write(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        for (int i = Math.max(0, length - 3); i < length; i++) {
            thirdLast = beforeLast;
            beforeLast = last;
            last = bytes[i];
        }
        synced = false;
    }

    /// Ends a message that the connection before broke off, so that the next does not go on in it. This is all that is
    /// ever written that did not come.
    void separate() throws IOException {
        boolean ended = last == '\n' && (beforeLast == '\n' || (beforeLast == '\r' && thirdLast == '\n'));
        if (!ended) {
            write(BLANK_LINE, BLANK_LINE.length);
        }
    }

    /// What was written is on the disk afterwards.
    void sync() throws IOException {
        if (!synced) {
            out.getFD().sync();
            synced = true;
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            sync();
        }
    }
}
