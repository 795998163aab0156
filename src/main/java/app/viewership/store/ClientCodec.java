package app.viewership.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Packs clients into slices and unpacks them again. Services have them by the hundred thousand, each with a text of
/// its own and others that many share: those of one place stand together and are packed.
///
/// A slice is its length unpacked (4 bytes) and, packed with a checksum, of each client how many texts it has, then the
/// first of each, then the second: its kind, and its texts. A text is its length in bytes (4 bytes) and its bytes in
/// UTF-8. Halves of characters have none: a text with one is -1 less its length in chars, and its chars.
final class ClientCodec {

    /// Clients of a slice at most.
    static final int MOST = 1 << 13;

    /// Bytes of texts after which a slice ends, so that it fits a row of H2.
    private static final int ENOUGH = 1 << 19;

    /// Texts of one place that are looked at for equal ones; where there are more, hardly any are.
    private static final int SHARED = 1 << 10;

    /// No kind has so many.
    private static final int MOST_TEXTS = 100;

    private ClientCodec() {}

    /// How many of the clients from `from` on should go into a slice; one at least.
    static int slice(Clients clients, int from) {
        Length length = new Length();
        int to = from;
        while (to < clients.size() && to - from < MOST && length.bytes < ENOUGH) {
            ClientKeyReader key = clients.keyAt(to);
            key.kind();
            for (int left = key.count(); left > 0; left--) {
                key.next(length);
            }
            to++;
        }
        return to - from;
    }

    /// How many bytes texts take at most.
    private static final class Length implements ClientKeyReader.Taker {
        private long bytes;

        @Override
        public void ascii(byte[] from, int at, int length) {
            bytes += length + Integer.BYTES;
        }

        @Override
        public void text(String text) {
            bytes += 3L * text.length() + Integer.BYTES;
        }
    }

    static byte[] pack(Clients clients) {
        Plain plain = new Plain();
        ClientKeyReader[] keys = new ClientKeyReader[clients.size()];
        int[] kinds = new int[keys.length];
        int[] counts = new int[keys.length];
        int places = 0;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = clients.keyAt(i);
            kinds[i] = keys[i].kind();
            counts[i] = keys[i].count();
            plain.number(counts[i]);
            places = Math.max(places, counts[i]);
        }
        for (int kind : kinds) {
            plain.text(clients.kind(kind));
        }
        for (int place = 0; place < places; place++) {
            for (int i = 0; i < keys.length; i++) {
                if (place < counts[i]) {
                    keys[i].next(plain);
                }
            }
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(plain.size).array());
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(plain.bytes, 0, plain.size);
            deflater.finish();
            byte[] some = new byte[1 << 14];
            while (!deflater.finished()) {
                packed.write(some, 0, deflater.deflate(some));
            }
        }
        return packed.toByteArray();
    }

    /// What is in a slice, before it is packed.
    private static final class Plain implements ClientKeyReader.Taker {

        private byte[] bytes = new byte[1 << 16];
        private int size;

        void number(int number) {
            ensure(Integer.BYTES);
            for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                bytes[size++] = (byte) (number >>> shift);
            }
        }

        @Override
        public void ascii(byte[] from, int at, int length) {
            number(length);
            ensure(length);
            System.arraycopy(from, at, bytes, size, length);
            size += length;
        }

        @Override
        public void text(String text) {
            if (hasHalves(text)) {
                number(-1 - text.length());
                ensure(2 * text.length());
                for (int i = 0; i < text.length(); i++) {
                    bytes[size++] = (byte) (text.charAt(i) >>> Byte.SIZE);
                    bytes[size++] = (byte) text.charAt(i);
                }
            } else {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                ascii(utf8, 0, utf8.length);
            }
        }

        private void ensure(int more) {
            if (bytes.length - size < more) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
            }
        }

        /// Whether it has characters of two halves, be they together or not.
        private static boolean hasHalves(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isSurrogate(text.charAt(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Adds the clients of a slice.
    ///
    /// @param first code of the first
    /// @param size how many they are
    /// @throws DamagedSegmentException where the bytes are no whole slice
    static void unpack(byte[] bytes, int first, int size, List<ClientEntry> to) {
        Texts texts = new Texts(plain(bytes));
        int[] counts = new int[size];
        int places = 0;
        List<List<String>> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            counts[i] = texts.number();
            if (counts[i] > MOST_TEXTS) {
                throw new DamagedSegmentException("a client of %d texts".formatted(counts[i]));
            }
            places = Math.max(places, 1 + counts[i]);
            all.add(new ArrayList<>(Math.min(8, counts[i])));
        }
        List<String> kinds = new ArrayList<>(size);
        for (int place = 0; place < places; place++) {
            Map<String, String> shared = new HashMap<>();
            for (int i = 0; i < size; i++) {
                if (place <= counts[i]) {
                    (place == 0 ? kinds : all.get(i)).add(texts.next(shared));
                }
            }
        }
        texts.finish();
        for (int i = 0; i < size; i++) {
            to.add(new ClientEntry(first + i, kinds.get(i), Collections.unmodifiableList(all.get(i))));
        }
    }

    private static byte[] plain(byte[] bytes) {
        Texts length = new Texts(bytes);
        int size = length.number();
        // Nothing packs better than a thousand to one.
        if (size > 1100L * bytes.length) {
            throw new DamagedSegmentException("%d bytes of clients are not in %d".formatted(size, bytes.length));
        }
        byte[] plain = new byte[size];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(bytes, length.at, bytes.length - length.at);
            if (inflater.inflate(plain) != plain.length || inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
                throw new DamagedSegmentException("clients are not as long as they say");
            }
        } catch (DataFormatException e) {
            throw new DamagedSegmentException("clients cannot be unpacked: " + e.getMessage());
        }
        return plain;
    }

    /// Reads what is in a slice.
    private static final class Texts {
        private final byte[] bytes;
        private int at;

        Texts(byte[] bytes) {
            this.bytes = bytes;
        }

        int number() {
            int number = any();
            if (number < 0) {
                throw new DamagedSegmentException("%d where a length belongs".formatted(number));
            }
            return number;
        }

        private int any() {
            require(Integer.BYTES);
            int number = 0;
            for (int i = 0; i < Integer.BYTES; i++) {
                number = number << Byte.SIZE | (bytes[at++] & 0xFF);
            }
            return number;
        }

        String next(Map<String, String> shared) {
            int length = any();
            if (length < 0) {
                return chars(-1 - length);
            }
            require(length);
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            if (shared.size() == SHARED) {
                return text;
            }
            String known = shared.putIfAbsent(text, text);
            return known != null ? known : text;
        }

        private String chars(int length) {
            require(2L * length);
            char[] chars = new char[length];
            for (int i = 0; i < length; i++) {
                chars[i] = (char) (bytes[at++] << Byte.SIZE | (bytes[at++] & 0xFF));
            }
            return new String(chars);
        }

        private void require(long more) {
            if (bytes.length - at < more) {
                throw new DamagedSegmentException("the clients end early");
            }
        }

        void finish() {
            if (at != bytes.length) {
                throw new DamagedSegmentException("%d bytes too many".formatted(bytes.length - at));
            }
        }
    }
}
