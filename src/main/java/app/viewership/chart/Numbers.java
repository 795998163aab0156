package app.viewership.chart;

import app.viewership.query.Column;
import java.util.Locale;

/// Figures as people read them, in the window, in charts and in sentences. Files for machines write them otherwise.
public final class Numbers {

    /// The first second that would be written `1,000.0 h`.
    private static final long THOUSAND_HOURS = 3_599_820;

    private Numbers() {}

    /// `1,204`
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /// A mean of counts: `1,204.5`
    public static String mean(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }

    /// A size in its unit: `1,204.5`, below ten with three decimals.
    public static String amount(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%,.3f" : "%,.1f", value);
    }

    /// The same beside others, with as many decimals as the largest of them; what is more than nothing is never written
    /// as nothing: `< 0.1`.
    public static String amount(double value, double largest) {
        boolean small = Math.abs(largest) < 10;
        double least = small ? 0.001 : 0.1;
        if (value > 0 && value < least / 2) {
            return "< " + least;
        }
        return String.format(Locale.ROOT, small ? "%,.3f" : "%,.1f", value);
    }

    /// Seconds as `h:mm:ss`, or `m:ss` below an hour; a minus in front of what is below zero.
    public static String clock(long seconds) {
        if (seconds < 0) {
            return "−" + clock(-seconds);
        }
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        return hours > 0
                ? String.format(Locale.ROOT, "%,d:%02d:%02d", hours, minutes, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60);
    }

    /// As [#clock(long)]; halves of a second are rounded up.
    public static String clock(double seconds) {
        return clock(Math.round(seconds));
    }

    /// Watch time for a glance, in the unit that fits it: `1,412 h`, `58.6 h`, `7.2 min`, `40 s`. One rule for the
    /// figures at the head, facets and what is found; charts write all their values as the largest is, and to the
    /// second it stands in tables, as `h:mm:ss`.
    public static String watchTime(long seconds) {
        double value = (double) seconds;
        return seconds < THOUSAND_HOURS
                ? Unit.of(Column.Type.DURATION, value).written(value)
                : count(Math.round(value / 3600)) + " h";
    }

    /// A share of 1 as `12.9 %`; what is more than nothing is never written as nothing.
    public static String share(double share) {
        if (share > 0 && share < 0.0005) {
            return "< 0.1 %";
        }
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /// A length of time as a parameter: `10 min`, `45 s`, `1 h 30 min`.
    public static String length(long seconds) {
        StringBuilder text = new StringBuilder();
        if (seconds >= 3600) {
            text.append(count(seconds / 3600)).append(" h ");
        }
        if (seconds / 60 % 60 > 0) {
            text.append(seconds / 60 % 60).append(" min ");
        }
        if (seconds % 60 > 0 || text.isEmpty()) {
            text.append(seconds % 60).append(" s ");
        }
        return text.toString().strip();
    }
}
