package app.viewership.source;

/// Finds the bytes of rows that may be more than a part of a text, eight bytes at once.
///
/// @param delimiters eight times the delimiter, of ASCII
record RowMarks(long delimiters) {

    /// Bytes looked at at once.
    static final int WORD = Long.BYTES;

    private static final long ONES = 0x0101010101010101L;
    private static final long QUOTES = '"' * ONES;
    private static final long BLANKS = ' ' * ONES;
    private static final long HIGHS = 0x8080808080808080L;

    /// Line ends, zero and the quote, of all those the last.
    private static final long BEHIND_QUOTES = ('"' + 1) * ONES;

    static RowMarks of(byte delimiter) {
        return new RowMarks(delimiter * ONES);
    }

    /// The highest bit of each byte that is a delimiter or not behind the quote; of some others as well.
    long marks(long word) {
        // With the highest bit set no byte borrows from the next.
        long notQuotes = (word | HIGHS) - BEHIND_QUOTES;
        long notDelimiters = ((word ^ delimiters) | HIGHS) - ONES;
        return ~(notQuotes & notDelimiters) & HIGHS;
    }

    /// Index in a word of the byte of its lowest mark.
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) / Byte.SIZE;
    }

    /// Whether all bytes are of ASCII and none is zero.
    static boolean isAscii(long word) {
        return ((word | word - ONES) & HIGHS) == 0;
    }

    /// Whether a byte is a quote.
    static boolean hasQuote(long word) {
        long other = word ^ QUOTES;
        return (other - ONES & ~other & HIGHS) != 0;
    }

    /// Whether a byte may be a control character.
    static boolean mayControl(long word) {
        return (word - BLANKS & ~word & HIGHS) != 0;
    }

    /// Whether a byte before that of the lowest mark, or any where there is none, is beyond ASCII.
    static boolean beyondAscii(long word, long marks) {
        return (word & HIGHS & (Long.lowestOneBit(marks) - 1)) != 0;
    }
}
