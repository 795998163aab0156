package app.viewership.chart;

import app.viewership.query.Bounds;
import app.viewership.query.Period;
import app.viewership.source.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Moments and periods as people read them, in the display zone, written as [Dates] tells:
/// `29 Sep 2021 23:50 – 30 Sep 07:55`.
public final class Times {

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
            return "from " + Dates.moment(from, zone);
        }
        return to == null ? period((Period) null, zone) : "until " + Dates.moment(to, zone);
    }

    /// From one moment to another.
    public static String span(Instant from, Instant to, ZoneId zone) {
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = to.atZone(zone);
        if (startsDay(start) && startsDay(end)) {
            return days(start.toLocalDate(), end.toLocalDate().minusDays(1));
        }
        DateTimeFormatter clock = Dates.clock(start, end);
        String first = Dates.DATE.format(start) + " " + clock.format(start) + " – ";
        if (start.toLocalDate().equals(end.toLocalDate())) {
            return first + clock.format(end);
        }
        return first + (start.getYear() == end.getYear() ? Dates.DAY : Dates.DATE).format(end) + " "
                + clock.format(end);
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
            return Dates.DATE.format(first);
        }
        return (first.getYear() == last.getYear() ? Dates.DAY : Dates.DATE).format(first) + " – "
                + Dates.DATE.format(last);
    }

    private static boolean startsDay(ZonedDateTime at) {
        return at.toLocalTime().toSecondOfDay() == 0;
    }
}
