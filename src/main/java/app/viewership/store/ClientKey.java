package app.viewership.store;

import app.viewership.source.ByteWords;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A client as bytes: the number of its kind, how many texts it has, and each text behind its length. Equal clients
/// have equal bytes, and none begins with all bytes of another.
///
/// A text is a byte a character where all are of Latin 1, which ids are, else two; the length says which. So any text
/// comes out as it went in, be it no proper one. Numbers are of variable length, seven bits a byte.
public final class ClientKey {

    private static final int MORE = 0x80;
    private static final int LONGEST_NUMBER = 5;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private byte[] bytes = new byte[1 << 6];
    private int length;

    /// @param kind its number
    /// @param texts how many will be added
    ClientKey(int kind, int texts) {
        number(kind);
        number(texts);
    }

    /// Adds the next text.
    public void add(String text) {
        boolean narrow = isNarrow(text);
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

    /// Adds the next text. One of ASCII, as ids are, is never made a string.
    public void add(byte[] utf8) {
        for (byte each : utf8) {
            if (each < 0) {
                add(new String(utf8, StandardCharsets.UTF_8));
                return;
            }
        }
        number(utf8.length << 1);
        ensure(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
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
