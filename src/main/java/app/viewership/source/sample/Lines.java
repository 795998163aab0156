package app.viewership.source.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;

/// Lines of plain letters and digits on their way into a file, without an object a line.
final class Lines implements AutoCloseable {
    private static final int LONGEST_NUMBER = 20;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int size;

    Lines(OutputStream out) {
        this.out = out;
    }

    Lines put(byte[] text) throws IOException {
        room(text.length);
        System.arraycopy(text, 0, buffer, size, text.length);
        size += text.length;
        return this;
    }

    Lines put(String text) throws IOException {
        return put(text.getBytes(US_ASCII));
    }

    Lines put(char letter) throws IOException {
        room(1);
        buffer[size++] = (byte) letter;
        return this;
    }

    /// A number that is not below 0.
    Lines number(long number) throws IOException {
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return padded(number, digits);
    }

    /// A number with so many digits, zeros first.
    Lines padded(long number, int digits) throws IOException {
        room(LONGEST_NUMBER);
        long rest = number;
        for (int i = size + digits - 1; i >= size; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        return this;
    }

    /// The last digits of a number, in hexadecimal.
    Lines hex(long bits, int digits) throws IOException {
        room(LONGEST_NUMBER);
        for (int i = digits - 1; i >= 0; i--) {
            int digit = (int) (bits >>> (4 * i)) & 15;
            buffer[size++] = (byte) (digit < 10 ? '0' + digit : 'a' + digit - 10);
        }
        return this;
    }

    private void room(int bytes) throws IOException {
        if (size + bytes > buffer.length) {
            out.write(buffer, 0, size);
            size = 0;
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(buffer, 0, size);
        }
    }
}
