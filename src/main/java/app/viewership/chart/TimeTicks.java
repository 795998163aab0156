package app.viewership.chart;

import app.viewership.source.Dates;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// Where a time axis is labelled: at round hours, days, months of the display zone, through changes of the clock too.
final class TimeTicks {

    /// One label.
    record Tick(Instant at, String text) {}

    private static final int[] SECONDS = {1, 5, 15, 30, 60, 300, 600, 900, 1800, 3600, 7200, 10800, 14400, 21600, 43200
    };
    private static final Calendar[] DAYS = {
        new Calendar(0, 1),
        new Calendar(0, 2),
        new Calendar(0, 3),
        new Calendar(0, 4),
        new Calendar(0, 7),
        new Calendar(0, 14),
        new Calendar(1, 0),
        new Calendar(3, 0),
        new Calendar(6, 0),
        new Calendar(12, 0),
        new Calendar(60, 0),
        new Calendar(120, 0),
        new Calendar(600, 0),
        new Calendar(1200, 0),
    };

    /// A step of the calendar: months or days, not both.
    private record Calendar(int months, int days) {

        double seconds() {
            return (months * 30.44 + days) * 86400;
        }

        LocalDate next(LocalDate day) {
            return day.plusMonths(months).plusDays(days);
        }

        /// The last round date not after `day`.
        LocalDate round(LocalDate day) {
            if (months > 0) {
                int month = day.getYear() * 12 + day.getMonthValue() - 1;
                return day.withDayOfMonth(1).minusMonths(month % months);
            }
            return days % 7 == 0 ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
        }

        String text(ZonedDateTime at) {
            if (months >= 12) {
                return Integer.toString(at.getYear());
            }
            return months > 0 ? Dates.MONTH.format(at) : Dates.DAY.format(at);
        }
    }

    private TimeTicks() {}

    /// The labels from `from` to `to`, both included, at most `most` of them.
    static List<Tick> of(Instant from, Instant to, ZoneId zone, int most) {
        double distance = (double) Duration.between(from, to).toSeconds() / Math.max(1, most);
        for (int seconds : SECONDS) {
            if (seconds >= distance) {
                return clock(from, to, zone, seconds);
            }
        }
        for (Calendar step : DAYS) {
            if (step.seconds() >= distance) {
                return calendar(from, to, zone, step);
            }
        }
        return calendar(from, to, zone, DAYS[DAYS.length - 1]);
    }

    private static List<Tick> clock(Instant from, Instant to, ZoneId zone, int seconds) {
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime start = from.atZone(zone);
        int second = start.toLocalTime().toSecondOfDay() / seconds * seconds;
        for (LocalDate day = start.toLocalDate(); ; day = day.plusDays(1)) {
            for (; second < 86400; second += seconds) {
                // A time that the clocks jump over comes out later than asked for; it is no round time any more.
                ZonedDateTime at = day.atTime(LocalTime.ofSecondOfDay(second)).atZone(zone);
                if (at.toInstant().isAfter(to)) {
                    return ticks;
                }
                if (!at.toInstant().isBefore(from) && at.toLocalTime().toSecondOfDay() == second) {
                    ticks.add(new Tick(at.toInstant(), text(at, seconds)));
                }
            }
            second = 0;
        }
    }

    private static String text(ZonedDateTime at, int seconds) {
        if (at.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return Dates.DAY.format(at);
        }
        return seconds < 60 ? Dates.SECOND.format(at) : Dates.MINUTE.format(at);
    }

    private static List<Tick> calendar(Instant from, Instant to, ZoneId zone, Calendar step) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = step.round(from.atZone(zone).toLocalDate());
        for (ZonedDateTime at = day.atStartOfDay(zone); !at.toInstant().isAfter(to); at = day.atStartOfDay(zone)) {
            if (!at.toInstant().isBefore(from)) {
                ticks.add(new Tick(at.toInstant(), step.text(at)));
            }
            day = step.next(day);
        }
        return ticks;
    }
}
