package app.viewership.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// The buckets of the time axis, cut in the display zone.
public enum Grain {
    MINUTE(60),
    FIVE_MINUTES(300),
    QUARTER_HOUR(900),
    HOUR(3600),
    DAY(86_400),
    /// ISO: from Monday.
    WEEK(7 * 86_400),
    MONTH(31 * 86_400),
    YEAR(366 * 86_400);

    /// Seconds of the longest bucket, where no clock is changed in it.
    private final int seconds;

    Grain(int seconds) {
        this.seconds = seconds;
    }

    /// The name in commands: `five_minutes`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    int seconds() {
        return seconds;
    }

    /// Whether a bucket ends within an hour, by the minutes of the clock, or else by the calendar.
    boolean byClock() {
        return compareTo(HOUR) <= 0;
    }

    /// The first day of the bucket that `day` is in.
    LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
            default -> day;
        };
    }

    /// The first day of the bucket after the one that begins on `day`.
    LocalDate next(LocalDate day) {
        return switch (this) {
            case WEEK -> day.plusWeeks(1);
            case MONTH -> day.plusMonths(1);
            case YEAR -> day.plusYears(1);
            default -> day.plusDays(1);
        };
    }
}
