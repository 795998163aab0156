package app.viewership.service;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A duration as people write it: `20s`, `5 min`, `1h`, `1h 30m`, `90`, which are seconds.
public final class Durations {

    private static final Pattern FORM = Pattern.compile("(?:(\\d{1,6}) ?h(?:ours?)?)? ?"
            + "(?:(\\d{1,6}) ?m(?:in(?:utes?)?)?)? ?"
            + "(?:(\\d{1,9}) ?(?:s(?:ec(?:onds?)?)?)?)?");

    private Durations() {}

    /// The time that a text tells.
    ///
    /// @throws ServiceException if it is none, or no time at all
    public static Duration parse(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!text.isBlank() && form.matches()) {
            Duration time = Duration.ofHours(number(form, 1))
                    .plusMinutes(number(form, 2))
                    .plusSeconds(number(form, 3));
            if (time.isPositive()) {
                return time;
            }
        }
        throw new ServiceException("\"" + text + "\" is no time to listen: write it like 20s, 5 min or 1h.");
    }

    private static long number(Matcher form, int group) {
        String digits = form.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
