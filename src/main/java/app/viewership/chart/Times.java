package app.viewership.chart;

import app.viewership.query.Bounds;
import app.viewership.query.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Moments and periods as people read them, in the display zone: `29 Sep 2021 23:50 – 30 Sep 07:55`.
public final class Times {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private Times() {}

    /// A period; whole days without their hours, and for null `all of the log`.
    public static String period(@Nullable Period period, ZoneId zone) {
        return period == null ? "all of the log" : span(period.from(), period.to(), zone);
    }

    /// A period that may be open: `from 29 Sep 2021 23:50`, `until 30 Sep 2021 07:55`.
    static String period(Bounds bounds, ZoneId zone) {
        Instant from = bounds.from();
        Instant to = bounds.to();
        if (from != null && to != null) {
            return span(from, to, zone);
        }
        if (from != null) {
            return "from " + edge(from, zone);
        }
        return to == null ? period((Period) null, zone) : "until " + edge(to, zone);
    }

    private static String edge(Instant edge, ZoneId zone) {
        ZonedDateTime at = edge.atZone(zone);
        return DATE.format(at) + " " + (at.getSecond() == 0 ? MINUTE : SECOND).format(at);
    }

    /// From one moment to another.
    public static String span(Instant from, Instant to, ZoneId zone) {
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = to.atZone(zone);
        if (startsDay(start) && startsDay(end)) {
            return days(start.toLocalDate(), end.toLocalDate().minusDays(1));
        }
        DateTimeFormatter clock = start.getSecond() == 0 && end.getSecond() == 0 ? MINUTE : SECOND;
        String first = DATE.format(start) + " " + clock.format(start) + " – ";
        if (start.toLocalDate().equals(end.toLocalDate())) {
            return first + clock.format(end);
        }
        return first + (start.getYear() == end.getYear() ? DAY : DATE).format(end) + " " + clock.format(end);
    }

    /// `30 Sep 2021 23:57:36`
    public static String moment(Instant moment, ZoneId zone) {
        ZonedDateTime at = moment.atZone(zone);
        return DATE.format(at) + " " + SECOND.format(at);
    }

    /// `23:57`
    static String minute(ZonedDateTime at) {
        return MINUTE.format(at);
    }

    /// `23:57:36`
    static String second(ZonedDateTime at) {
        return SECOND.format(at);
    }

    /// `Sep 2021`
    static String month(ZonedDateTime at) {
        return MONTH.format(at);
    }

    /// `30 Sep`
    static String day(ZonedDateTime at) {
        return DAY.format(at);
    }

    /// The zone as people call it: `UTC`, `UTC+02:00`, `Europe/Berlin`.
    public static String zone(ZoneId zone) {
        if (zone instanceof ZoneOffset offset) {
            return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
        }
        return zone.getId();
    }

    private static String days(LocalDate first, LocalDate last) {
        if (!last.isAfter(first)) {
            return DATE.format(first);
        }
        return (first.getYear() == last.getYear() ? DAY : DATE).format(first) + " – " + DATE.format(last);
    }

    private static boolean startsDay(ZonedDateTime at) {
        return at.toLocalTime().toSecondOfDay() == 0;
    }
}
