package app.viewership.ui.table;

import app.viewership.chart.Numbers;
import app.viewership.query.Column;
import app.viewership.query.Step;
import app.viewership.source.Dates;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Cells as text for the eye; other programs get theirs from the export.
public final class CellText {

    private CellText() {}

    /// As the window shows it: `182:11:15`, `1,204`, `12.9 %`; a dash where there is no figure, and
    /// `(none)` where a name has no value.
    public static String shown(Column.Type type, @Nullable Object cell, ZoneId zone) {
        return switch (cell) {
            case null -> "–";
            case Number number ->
                switch (type) {
                    case RANK, COUNT -> Numbers.count(number.longValue());
                    case DURATION -> watchTime(number.longValue());
                    case MEAN_DURATION -> Numbers.clock(number.doubleValue());
                    case SHARE -> Numbers.share(number.doubleValue());
                    case MEAN -> Numbers.mean(number.doubleValue());
                    case AMOUNT -> Numbers.amount(number.doubleValue());
                    case INSTANT -> moment(number.longValue(), zone);
                    case TEXT -> number.toString();
                };
            case String text when type == Column.Type.TEXT -> Step.said(text);
            default -> cell.toString();
        };
    }

    /// Seconds as `h:mm:ss`, hours always written.
    public static String watchTime(long seconds) {
        return String.format(Locale.ROOT, "%,d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// A moment in `zone`: `30 Sep 06:00`, with seconds where it has some.
    public static String moment(long epochSecond, ZoneId zone) {
        return Dates.momentOfYear(Instant.ofEpochSecond(epochSecond), zone);
    }

    /// The same with seconds whatever they are: `30 Sep 23:57:00`.
    public static String second(long epochSecond, ZoneId zone) {
        return Dates.secondOfYear(Instant.ofEpochSecond(epochSecond), zone);
    }

    /// The day of a moment: `30 Sep 2021`.
    static String day(long epochSecond, ZoneId zone) {
        return Dates.DATE.format(Instant.ofEpochSecond(epochSecond).atZone(zone));
    }

    /// Whether a day begins at a moment.
    static boolean isMidnight(long epochSecond, ZoneId zone) {
        ZonedDateTime time = Instant.ofEpochSecond(epochSecond).atZone(zone);
        return time.equals(time.toLocalDate().atStartOfDay(zone));
    }

    /// The time of day of a moment: `23:57:36`.
    public static String clock(long epochSecond, ZoneId zone) {
        return Dates.SECOND.format(Instant.ofEpochSecond(epochSecond).atZone(zone));
    }

    /// Whether cells of the type are figures: right-aligned, and largest first when sorted by.
    public static boolean isFigure(Column.Type type) {
        return type != Column.Type.TEXT && type != Column.Type.INSTANT;
    }
}
