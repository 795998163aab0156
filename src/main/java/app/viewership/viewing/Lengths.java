package app.viewership.viewing;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads lengths of time as people write them, wherever they do: `30 min`, `1 h 30`, `45s`, `2d`, `90`.
public final class Lengths {

    private static final Pattern PART = Pattern.compile("(\\d{1,9})\\s*([a-z]*)\\s*");
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int DAY = 86_400;

    private Lengths() {}

    /// The length in seconds; empty where `text` is none. Units go down, and none comes twice. Behind another unit a
    /// number without one is of the next smaller: `1h30` is an hour and a half.
    ///
    /// @param alone seconds of the unit of a number that stands alone
    public static OptionalLong seconds(String text, int alone) {
        String rest = text.strip().toLowerCase(Locale.ROOT);
        long seconds = 0;
        int before = 0;
        do {
            Matcher part = PART.matcher(rest);
            if (!part.lookingAt()) {
                return OptionalLong.empty();
            }
            int unit = part.group(2).isEmpty() ? below(before, alone) : unit(part.group(2));
            if (unit == 0 || (before > 0 && unit >= before)) {
                return OptionalLong.empty();
            }
            before = unit;
            seconds += Long.parseLong(part.group(1)) * unit;
            rest = rest.substring(part.end());
        } while (!rest.isEmpty());
        return OptionalLong.of(seconds);
    }

    /// Seconds of a unit by its name; 0 of none.
    private static int unit(String name) {
        return switch (name) {
            case "d", "day", "days" -> DAY;
            case "h", "hour", "hours" -> HOUR;
            case "m", "min", "minute", "minutes" -> MINUTE;
            case "s", "sec", "second", "seconds" -> 1;
            default -> 0;
        };
    }

    private static int below(int unit, int alone) {
        return switch (unit) {
            case 0 -> alone;
            case DAY -> HOUR;
            case HOUR -> MINUTE;
            case MINUTE -> 1;
            default -> 0;
        };
    }
}
