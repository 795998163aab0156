package app.viewership.export;

import app.viewership.query.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Cells as text, the same in every country: counts and sums as whole numbers, means and medians with one decimal,
/// shares with six (half up), times in ISO with their offset, nothing for nothing.
final class CellText {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CellText() {}

    static String of(@Nullable Object cell, Column.Type type, ZoneId zone) {
        return switch (cell) {
            case null -> "";
            case String text when type == Column.Type.TEXT -> harmless(text);
            case Long seconds when type == Column.Type.INSTANT -> time(seconds, zone);
            case Double value -> rounded(value, decimals(type));
            default -> cell.toString();
        };
    }

    private static int decimals(Column.Type type) {
        return switch (type) {
            case SHARE -> 6;
            case AMOUNT -> 3;
            default -> 1;
        };
    }

    /// Seconds of UTC in a zone: `2021-09-29T23:57:36Z`.
    static String time(long seconds, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Instant.ofEpochSecond(seconds).atZone(zone));
    }

    /// Text that a spreadsheet runs as a formula when it opens the file gets an apostrophe, which makes it text again.
    /// A sign alone, as logs write it for nothing, is no formula. Text that has its apostrophe gets another, so that it
    /// can be told from text that got it here.
    static String harmless(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        boolean formula = at < text.length() && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
        return formula && text.length() > 1 ? "'" + text : text;
    }

    private static String rounded(double value, int decimals) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        // Of the shortest decimal that is this double: 0.25 and 0.35 are halves, as they are on paper.
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
