package app.viewership.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/// How days and times of day are written for people, in tables, charts and sentences alike: `18 Jan 2021 07:55`, with
/// seconds where there are some, or where every moment of a list has them. A day goes without its year where a year
/// stands with it: in the cells of a table whose period the status bar tells, behind the first of a span, at the ticks
/// of an axis.
///
/// What is typed, or read by other programs, is ISO: fields of entry, files, commands.
///
/// It stands here because a kind tells moments in words of its own too, and every package may use this one.
public final class Dates {
    /// `18 Jan`
    public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    /// `18 Jan 2021`
    public static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    /// `Jan 2021`
    public static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    /// `07:55`
    public static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    /// `07:55:36`
    public static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private Dates() {}

    /// `18 Jan 2021`
    public static String day(LocalDate day) {
        return DATE.format(day);
    }

    /// `18 Jan 2021 07:55`, with seconds where it has some.
    public static String moment(Instant moment, ZoneId zone) {
        ZonedDateTime at = moment.atZone(zone);
        return written(at, DATE, clock(at));
    }

    /// `18 Jan 2021 07:55:00`
    public static String second(Instant moment, ZoneId zone) {
        return written(moment.atZone(zone), DATE, SECOND);
    }

    /// `18 Jan 07:55`, with seconds where it has some: a moment of a year that stands with it.
    public static String momentOfYear(Instant moment, ZoneId zone) {
        ZonedDateTime at = moment.atZone(zone);
        return written(at, DAY, clock(at));
    }

    /// `18 Jan 07:55:00`
    public static String secondOfYear(Instant moment, ZoneId zone) {
        return written(moment.atZone(zone), DAY, SECOND);
    }

    /// How the time of day is written where moments stand together: with seconds where one of them has some.
    public static DateTimeFormatter clock(ZonedDateTime... moments) {
        return Arrays.stream(moments).allMatch(moment -> moment.getSecond() == 0) ? MINUTE : SECOND;
    }

    private static String written(ZonedDateTime at, DateTimeFormatter day, DateTimeFormatter clock) {
        return day.format(at) + " " + clock.format(at);
    }
}
