package app.viewership.ui;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads lengths of time as people write them: `30 min`, `1 h 30`, `45s`, `90`.
public final class Lengths {

    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,8})\\s*([a-z]*)");
    private static final long YEAR = 366L * 86400;

    private Lengths() {}

    /// The length in seconds; a number without a unit is minutes, behind hours and minutes the next smaller unit. Empty
    /// where `text` is no length, or one of more than a year.
    public static OptionalInt seconds(String text) {
        String rest = text.strip().toLowerCase(Locale.ROOT);
        long seconds = 0;
        int unit = 0;
        while (!rest.isEmpty()) {
            Matcher part = PART.matcher(rest);
            if (!part.lookingAt()) {
                return OptionalInt.empty();
            }
            int next = unit(part.group(2), unit);
            if (next < 1 || (unit > 0 && next >= unit)) {
                return OptionalInt.empty();
            }
            unit = next;
            seconds += Long.parseLong(part.group(1)) * unit;
            rest = rest.substring(part.end()).strip();
        }
        return text.isBlank() || seconds > YEAR ? OptionalInt.empty() : OptionalInt.of((int) seconds);
    }

    /// Seconds of a unit by its name; 0 of none.
    private static int unit(String name, int before) {
        return switch (name) {
            case "h", "hour", "hours" -> 3600;
            case "m", "min", "minute", "minutes" -> 60;
            case "s", "sec", "second", "seconds" -> 1;
            case "" -> before == 60 ? 1 : 60;
            default -> 0;
        };
    }
}
