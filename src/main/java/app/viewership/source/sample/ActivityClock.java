package app.viewership.source.sample;

import java.io.IOException;
import java.time.LocalDate;

/// Writes times of an app, `2021-01-01 00:59:47.146`, with the day made once.
final class ActivityClock {
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final long MILLIS_OF_A_DAY = MINUTES_OF_A_DAY * 60_000L;

    private final LocalDate first;
    private long day = Long.MIN_VALUE;
    private String date = "";

    ActivityClock(LocalDate first) {
        this.first = first;
    }

    /// @param minutes since the beginning of the period; below 0 before it
    void write(int minutes, Lines to) throws IOException {
        write(minutes * 60_000L, to);
    }

    /// @param millis since the beginning of the period; below 0 before it
    void write(long millis, Lines to) throws IOException {
        long asked = Math.floorDiv(millis, MILLIS_OF_A_DAY);
        if (asked != day) {
            day = asked;
            date = first.plusDays(asked) + " ";
        }
        long rest = Math.floorMod(millis, MILLIS_OF_A_DAY);
        to.put(date)
                .padded(rest / 3_600_000, 2)
                .put(':')
                .padded(rest / 60_000 % 60, 2)
                .put(':');
        to.padded(rest / 1000 % 60, 2).put('.').padded(rest % 1000, 3);
    }
}
