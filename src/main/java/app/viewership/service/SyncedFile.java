package app.viewership.service;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// A file whose bytes are on the disk once it is closed, and not on their way there.
final class SyncedFile extends OutputStream {

    private final FileOutputStream out;

    SyncedFile(Path file) throws IOException {
        out = new FileOutputStream(file.toFile());
    }

    @Override
    public void write(int oneByte) throws IOException {
        out.write(oneByte);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.getFD().sync();
        }
    }
}
