package app.viewership.store;

import app.viewership.source.ByteWords;
import java.util.Arrays;
import java.util.List;

/// A client as bytes: the number of its kind, how many texts it has, and each text behind its length. Equal clients
/// have equal bytes, and none begins with all bytes of another.
///
/// A text is a byte a character where all are of Latin 1, which ids are, else two; the length says which. So any text
/// comes out as it went in, be it no proper one. Numbers are of variable length, seven bits a byte.
final class ClientKey {

    private static final int MORE = 0x80;
    private static final int LONGEST_NUMBER = 5;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private byte[] bytes = new byte[1 << 6];
    private int length;

    /// @param kind its number
    ClientKey(int kind, List<String> texts) {
        number(kind);
        number(texts.size());
        texts.forEach(this::text);
    }

    /// More than [#length] of them; those behind are 0.
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    int hash() {
        long hash = 0;
        for (int i = 0; i < length; i += Long.BYTES) {
            hash = (hash ^ ByteWords.word(bytes, i)) * MIX;
            hash ^= hash >>> Integer.SIZE;
        }
        return (int) hash;
    }

    private void text(String text) {
        boolean narrow = text.chars().allMatch(c -> c <= 0xFF);
        number(text.length() << 1 | (narrow ? 0 : 1));
        ensure(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes[length++] = (byte) c;
            if (!narrow) {
                bytes[length++] = (byte) (c >>> Byte.SIZE);
            }
        }
    }

    private void number(int number) {
        ensure(LONGEST_NUMBER);
        int rest = number;
        while (rest >>> 7 != 0) {
            bytes[length++] = (byte) (rest | MORE);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
        }
    }
}
