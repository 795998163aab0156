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
/// hour.
///
/// @param day the last date in the path
/// @param hour the hour behind that date, 0 to 23
public record FileHint(Optional<LocalDate> day, OptionalInt hour) {

    /// A path that says nothing.
    public static final FileHint NONE = new FileHint(Optional.empty(), OptionalInt.empty());

    private static final Logger LOG = Logger.getLogger(FileHint.class.getName());
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?:[_T-](\\d{2}))?(?!\\d)");

    /// What is written in a path, the file's name before its folders.
    public static FileHint of(Path path) {
        FileHint found = NONE;
        for (Path name : path) {
            FileHint said = of(name.toString());
            if (said.day.isPresent()) {
                found = said;
            }
        }
        return found;
    }

    private static FileHint of(String name) {
        FileHint found = NONE;
        Matcher dates = DATE.matcher(name);
        while (dates.find()) {
            try {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(dates.group(1)),
                        Integer.parseInt(dates.group(2)),
                        Integer.parseInt(dates.group(3)));
                String hour = dates.group(4);
                boolean says = hour != null && Integer.parseInt(hour) < 24;
                found = new FileHint(
                        Optional.of(day), says ? OptionalInt.of(Integer.parseInt(hour)) : OptionalInt.empty());
            } catch (DateTimeException e) {
                // Digits that look like a date and are none; another may follow.
                LOG.log(Level.FINEST, name, e);
            }
        }
        return found;
    }
}
