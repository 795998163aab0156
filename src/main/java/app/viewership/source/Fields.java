package app.viewership.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The fields of one row: slices of bytes in UTF-8. Used again for the next row.
public final class Fields {

    private static final int LONGEST_QUOTED = 60;

    private byte[] bytes = {};
    private final int[] start;
    private final int[] end;
    private int count;

    private byte[] whole = {};
    private int wholeStart;
    private int wholeEnd;

    /// @param columns how many fields a row should have; of those beyond only the number is kept
    Fields(int columns) {
        start = new int[columns];
        end = new int[columns];
    }

    void begin(byte[] buffer) {
        bytes = buffer;
        count = 0;
    }

    /// The buffer has grown.
    void move(byte[] buffer) {
        bytes = buffer;
    }

    void add(int from, int to) {
        if (count < start.length) {
            start[count] = from;
            end[count] = to;
        }
        count++;
    }

    /// All fields are empty, until they are put.
    void clear(byte[] buffer) {
        bytes = buffer;
        count = start.length;
        Arrays.fill(start, 0);
        Arrays.fill(end, 0);
    }

    void put(int column, int from, int to) {
        start[column] = from;
        end[column] = to;
    }

    /// Where the whole row stands, if its fields are only parts of it.
    void stands(byte[] in, int from, int to) {
        whole = in;
        wholeStart = from;
        wholeEnd = to;
    }

    /// The bytes of the whole row, a copy.
    byte[] whole() {
        return Arrays.copyOfRange(whole, wholeStart, wholeEnd);
    }

    /// The row if it is known.
    ///
    /// @param before the known row in front of it
    KnownRows.@Nullable Known find(KnownRows.OfSort known, KnownRows.@Nullable Known before) {
        return known.find(whole, wholeStart, wholeEnd, before);
    }

    /// Makes the row known.
    void remember(KnownRows.OfSort known, String key, String json) {
        known.add(whole, wholeStart, wholeEnd, key, json);
    }

    int count() {
        return count;
    }

    /// The buffer that the slices are of.
    public byte[] bytes() {
        return bytes;
    }

    /// Index of the first byte of a field.
    public int start(int column) {
        return start[column];
    }

    /// Index after the last byte of a field.
    public int end(int column) {
        return end[column];
    }

    public boolean isEmpty(int column) {
        return start[column] == end[column];
    }

    public String text(int column) {
        return new String(bytes, start[column], end[column] - start[column], StandardCharsets.UTF_8);
    }

    /// A field for people, in quotes and cut where it is long.
    String quoted(int column) {
        String text = text(column);
        if (text.length() > LONGEST_QUOTED) {
            int cut = Character.isHighSurrogate(text.charAt(LONGEST_QUOTED - 1)) ? LONGEST_QUOTED - 1 : LONGEST_QUOTED;
            text = text.substring(0, cut) + "…";
        }
        return "\"" + text + "\"";
    }

    /// A field that is a whole number of up to nine digits; -1 if it is none.
    int number(int column) {
        if (end[column] - start[column] > 9 || isEmpty(column)) {
            return -1;
        }
        int number = 0;
        for (int i = start[column]; i < end[column]; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /// A field that is a decimal number, so many times `scale`, rounded half up; -1 if it is none, is negative, or
    /// larger than `most`.
    long scaled(int column, int scale, long most) {
        long whole = 0;
        int i = start[column];
        int to = end[column];
        if (to - i > 15 || i == to) {
            return plainly(column, scale, most);
        }
        while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
            whole = whole * 10 + bytes[i] - '0';
            i++;
        }
        long unit = 1;
        if (i > start[column] && i + 1 < to && bytes[i] == '.') {
            i++;
            while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
                whole = whole * 10 + bytes[i] - '0';
                unit *= 10;
                i++;
            }
        }
        // Fifteen digits times the scale must fit a long.
        if (i < to || scale > 9000) {
            return plainly(column, scale, most);
        }
        long scaled = (whole * scale + unit / 2) / unit;
        return scaled <= most ? scaled : -1;
    }

    /// The same without haste, for numbers of any length, and with exponents.
    private long plainly(int column, int scale, long most) {
        if (end[column] - start[column] > 100) {
            return -1;
        }
        try {
            BigDecimal number = new BigDecimal(text(column));
            // Before the exponent is written out, which may take more room than there is.
            if (number.signum() < 0 || number.precision() - (long) number.scale() > 19) {
                return -1;
            }
            BigDecimal scaled = number.multiply(BigDecimal.valueOf(scale));
            if (scaled.precision() - (long) scaled.scale() < 0) {
                return 0;
            }
            scaled = scaled.setScale(0, RoundingMode.HALF_UP);
            return scaled.compareTo(BigDecimal.valueOf(most)) <= 0 ? scaled.longValueExact() : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /// Whether a field is this text, of ASCII characters alone.
    boolean is(int column, String ascii) {
        int length = end[column] - start[column];
        if (length != ascii.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[start[column] + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
