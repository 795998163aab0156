package app.viewership.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/// The bytes of an archive's entry, held against its checksum at the end, which [java.util.zip.ZipFile] leaves out.
final class VerifiedInput extends CheckedInputStream {

    private final ZipEntry entry;

    VerifiedInput(InputStream in, ZipEntry entry) {
        super(in, new CRC32());
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        verify(b);
        return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        verify(read);
        return read;
    }

    private void verify(int read) throws ZipException {
        if (read < 0 && entry.getCrc() >= 0 && entry.getCrc() != getChecksum().getValue()) {
            throw new ZipException("wrong checksum of " + entry.getName());
        }
    }
}
