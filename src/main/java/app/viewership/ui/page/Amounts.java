package app.viewership.ui.page;

import app.viewership.ingest.RowSums;
import app.viewership.ui.Words;
import java.util.Locale;

/// Amounts as they are read at a glance.
public final class Amounts {
    private static final Words WORDS = Words.of(Amounts.class);

    private Amounts() {}

    /// `3,201,344`.
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// What adds up: rows read, stored, rejected, blank.
    public static Object[] sum(RowSums rows) {
        return new Object[] {count(rows.lines()), count(rows.stored()), count(rows.rejected()), count(rows.blank())};
    }

    /// Size of a file in three digits at most: `812 bytes`, `44 kB`, `443 MB`, `1.2 GB`; powers of ten, as systems show
    /// it.
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return WORDS.say(bytes == 1 ? "bytes.one" : "bytes", bytes);
        }
        return scaled(bytes, new String[] {"kB", "MB", "GB", "TB"});
    }

    /// A pace: `2.1 M`, `840 k`, `93`.
    public static String pace(long perSecond) {
        return perSecond < 1000 ? Long.toString(perSecond) : scaled(perSecond, new String[] {"k", "M", "G"});
    }

    /// Time left, to the grain that matters: `1 s`, `2 min`, `1 h 5 min`.
    public static String left(long seconds) {
        if (seconds < 100) {
            return WORDS.say("left.seconds", Math.max(1, seconds));
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 100 ? WORDS.say("left.minutes", minutes) : WORDS.say("left.hours", minutes / 60, minutes % 60);
    }

    /// Part of a whole: `64 %`; whole only when it is.
    public static String share(double share) {
        return (int) Math.floor(share * 100) + " %";
    }

    private static String scaled(long amount, String[] units) {
        double value = amount / 1000.0;
        int unit = 0;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, value < 9.95 ? "%.1f %s" : "%.0f %s", value, units[unit]);
    }
}
