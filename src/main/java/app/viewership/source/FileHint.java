package app.viewership.source;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the path of a file says about the time of its rows: `2021-01-31/play_events_2021-01-31_07` says a day and an
/// hour, `year=2021/month=01/day=31/part-0.csv` a day.
///
/// A name says a date where it has one as `yyyy-MM-dd`, from 1970 to 2199 and standing apart from other digits. Eight
/// digits in a row may be anything, a number of a customer or a version, and say nothing: a file that says nothing is
/// opened. An hour stands directly behind the date, as `_07`, `-07`, `T07` or `T0730`.
///
/// @param first the first day of which there may be rows: an earlier one than `day` where a name has several dates
/// @param day the latest date in the last name that has any
/// @param hour the hour behind that date, 0 to 23
public record FileHint(Optional<LocalDate> first, Optional<LocalDate> day, OptionalInt hour) {

    /// A path that says nothing.
    public static final FileHint NONE = new FileHint(Optional.empty(), Optional.empty(), OptionalInt.empty());

    private static final Logger LOG = Logger.getLogger(FileHint.class.getName());
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?:[ _-](\\d{2})|[Tt](\\d{2})(?:\\d{2}){0,2})?(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("year=(\\d{4})");
    private static final Pattern BELOW_YEAR = Pattern.compile("(?:month|day|hour)=(\\d{1,2})");

    /// What is written in a path, the file's name before its folders.
    public static FileHint of(Path path) {
        FileHint found = NONE;
        String folders = "";
        for (Path each : path) {
            String name = each.toString();
            Matcher year = YEAR.matcher(name);
            Matcher below = BELOW_YEAR.matcher(name);
            if (year.matches()) {
                folders = year.group(1);
                // Of a year or a month alone no day is said, whatever stands before it.
                found = NONE;
            } else if (!folders.isEmpty() && below.matches()) {
                folders += (below.group(1).length() == 1 ? "-0" : "-") + below.group(1);
                found = of(folders);
            } else {
                FileHint said = of(name);
                found = said.day.isPresent() ? said : found;
            }
        }
        return found;
    }

    private static FileHint of(String name) {
        FileHint found = NONE;
        Matcher dates = DATE.matcher(name);
        while (dates.find()) {
            Optional<LocalDate> date = date(dates);
            if (date.isPresent()) {
                found = found.and(date.get(), hour(dates));
            }
        }
        return found;
    }

    /// The same, where one more date is said.
    private FileHint and(LocalDate date, OptionalInt itsHour) {
        Optional<LocalDate> from = first.filter(date::isAfter).or(() -> Optional.of(date));
        if (day.isPresent() && date.isBefore(day.get())) {
            return new FileHint(from, day, hour);
        }
        boolean again = day.isPresent() && date.equals(day.get());
        return new FileHint(from, Optional.of(date), again && itsHour.isEmpty() ? hour : itsHour);
    }

    private static Optional<LocalDate> date(Matcher date) {
        int year = Integer.parseInt(date.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        } catch (DateTimeException e) {
            // Digits that look like a date and are none; another may follow.
            LOG.log(Level.FINEST, date.group(), e);
            return Optional.empty();
        }
    }

    private static OptionalInt hour(Matcher date) {
        String said = date.group(4) == null ? date.group(5) : date.group(4);
        int hour = said == null ? 24 : Integer.parseInt(said);
        return hour < 24 ? OptionalInt.of(hour) : OptionalInt.empty();
    }
}
