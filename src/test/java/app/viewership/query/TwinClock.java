package app.viewership.query;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/// Which bucket a second falls in, told by its clock and calendar: seconds of one bucket agree in their key, neighbours
/// in another bucket do not.
final class TwinClock {
    private TwinClock() {}

    static Object bucket(Grain grain, ZoneId zone, long second) {
        ZonedDateTime at = Instant.ofEpochSecond(second).atZone(zone);
        LocalDateTime clock = at.toLocalDateTime();
        return switch (grain) {
            case MINUTE -> minutes(at, clock, 1);
            case FIVE_MINUTES -> minutes(at, clock, 5);
            case QUARTER_HOUR -> minutes(at, clock, 15);
            case HOUR -> minutes(at, clock, 60);
            case DAY -> at.toLocalDate();
            case WEEK -> List.of(at.get(IsoFields.WEEK_BASED_YEAR), at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> List.of(at.getYear(), at.getMonth());
            case YEAR -> at.getYear();
        };
    }

    /// An hour that the clock shows twice is two buckets: the offset from UTC tells them apart.
    private static Object minutes(ZonedDateTime at, LocalDateTime clock, int length) {
        return List.of(at.toLocalDate(), clock.getHour(), clock.getMinute() / length, at.getOffset());
    }

    /// The value of `hour_of_day` or `weekday`.
    static String value(String dimension, ZoneId zone, long second) {
        ZonedDateTime at = Instant.ofEpochSecond(second).atZone(zone);
        return dimension.equals("hour_of_day")
                ? String.format(Locale.ROOT, "%02d", at.getHour())
                : at.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
