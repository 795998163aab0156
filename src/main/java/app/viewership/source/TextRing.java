package app.viewership.source;

/// Texts one behind another as bytes, of which the oldest are forgotten. Each character stands as in UTF-8, halves of a
/// pair too, so that different texts have different bytes whatever they hold. Not for several threads.
final class TextRing {

    private static final int FEWEST = 1 << 6;

    /// A power of two of them.
    private byte[] bytes = new byte[FEWEST];

    /// Places, counted on and on: those of the ring are their last bits.
    private int begin;

    private int end;

    /// Bytes that a text takes.
    static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += length(text.charAt(i));
        }
        return length;
    }

    private static int length(char c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }

    /// One byte of a character.
    private static byte part(char c, int at, int length) {
        if (length == 1) {
            return (byte) c;
        }
        int bits = c >> (6 * (length - 1 - at));
        return (byte) (at > 0 ? 0x80 | (bits & 0x3F) : length == 2 ? 0xC0 | bits : 0xE0 | bits);
    }

    /// Bytes of all texts.
    int held() {
        return end - begin;
    }

    void clear() {
        begin = end;
    }

    /// Forgets so many bytes, those of the oldest texts.
    void forget(int length) {
        begin += length;
    }

    /// Adds a text.
    ///
    /// @param length bytes that it takes
    /// @return its place
    int add(String text, int length) {
        require(length);
        int start = end;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int parts = length(c);
            for (int at = 0; at < parts; at++) {
                bytes[end++ & (bytes.length - 1)] = part(c, at, parts);
            }
        }
        return start;
    }

    /// Whether the text at a place is this one.
    ///
    /// @param length bytes that the one there takes
    boolean isAt(int place, int length, String text) {
        int from = place;
        int left = length;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int parts = length(c);
            left -= parts;
            if (left < 0) {
                return false;
            }
            for (int at = 0; at < parts; at++) {
                if (bytes[from++ & (bytes.length - 1)] != part(c, at, parts)) {
                    return false;
                }
            }
        }
        return left == 0;
    }

    private void require(int more) {
        int room = bytes.length;
        while (room - held() < more) {
            room = Math.multiplyExact(2, room);
        }
        if (room > bytes.length) {
            byte[] longer = new byte[room];
            for (int place = begin; place != end; place++) {
                longer[place & (room - 1)] = bytes[place & (bytes.length - 1)];
            }
            bytes = longer;
        }
    }
}
