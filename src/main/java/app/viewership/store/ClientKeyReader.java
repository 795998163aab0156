package app.viewership.store;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads what a [ClientKey] says, from front to back.
final class ClientKeyReader {

    /// Takes a text as it is at hand.
    interface Taker {

        /// A text of ASCII: each of `length` bytes is a character.
        void ascii(byte[] bytes, int from, int length);

        void text(String text);
    }

    private final byte[] bytes;
    private int at;

    /// @param at where the key begins
    ClientKeyReader(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /// The number of the kind.
    int kind() {
        return number();
    }

    /// How many texts there are, behind the kind.
    int count() {
        return number();
    }

    /// The texts, behind the kind.
    List<String> texts() {
        String[] texts = new String[count()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text();
        }
        return List.of(texts);
    }

    /// Hands over the next text, behind their number; of ASCII, as ids are, it never becomes a string.
    void next(Taker taker) {
        int before = at;
        int said = number();
        int length = said >>> 1;
        if ((said & 1) == 0 && isAscii(at, length)) {
            taker.ascii(bytes, at, length);
            at += length;
        } else {
            at = before;
            taker.text(text());
        }
    }

    private boolean isAscii(int from, int length) {
        int all = 0;
        for (int i = from; i < from + length; i++) {
            all |= bytes[i];
        }
        return all >= 0;
    }

    private String text() {
        int said = number();
        int length = said >>> 1;
        if ((said & 1) == 0) {
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = (char) ((bytes[at++] & 0xFF) | bytes[at++] << Byte.SIZE);
        }
        return new String(chars);
    }

    private int number() {
        int number = 0;
        int shift = 0;
        byte some = bytes[at++];
        while (some < 0) {
            number |= (some & 0x7F) << shift;
            shift += 7;
            some = bytes[at++];
        }
        return number | some << shift;
    }
}
