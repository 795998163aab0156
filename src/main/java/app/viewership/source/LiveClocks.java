package app.viewership.source;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// Reads the times of live platforms, `11-01-2024 16:40:44.035`: each is of the clock of the user's country. Not for
/// several threads.
final class LiveClocks {

    /// In place of milliseconds: no such time.
    static final long NO_TIME = Long.MIN_VALUE;

    private static final int LENGTH = 23;
    private static final int SECOND = 1000;

    private static final Map<String, ZoneId> ZONES = Map.of(
            "PT", ZoneOffset.UTC,
            "CA", ZoneId.of("America/Toronto"),
            "US", ZoneId.of("America/Los_Angeles"),
            "RU", ZoneId.of("Europe/Moscow"),
            "ID", ZoneId.of("Asia/Jakarta"),
            "CN", ZoneId.of("Asia/Shanghai"));

    private final Map<String, LogClock> clocks = new HashMap<>();
    private final LogClock others = new LogClock(ZoneId.of("Europe/Amsterdam"));

    /// The time as other logs write it, `2024-01-11 16:40:44.035`.
    private final byte[] turned = new byte[LENGTH];

    LiveClocks() {
        ZONES.forEach((country, zone) -> clocks.put(country, new LogClock(zone)));
    }

    /// Milliseconds of UTC since 1970.
    ///
    /// @param time the column of `dd-MM-yyyy HH:mm:ss.SSS`
    /// @param country the column of the country that says of which clock
    /// @return [#NO_TIME] if it is none, or before 1970
    long millis(Fields fields, int time, int country) {
        int from = fields.start(time);
        byte[] in = fields.bytes();
        if (fields.end(time) - from != LENGTH || in[from + 2] != '-' || in[from + 5] != '-' || in[from + 19] != '.') {
            return NO_TIME;
        }
        System.arraycopy(in, from + 6, turned, 0, 4);
        turned[4] = '-';
        System.arraycopy(in, from + 3, turned, 5, 2);
        turned[7] = '-';
        System.arraycopy(in, from, turned, 8, 2);
        System.arraycopy(in, from + 10, turned, 10, LENGTH - 10);
        long second = clock(fields, country).instant(turned, 0, LENGTH);
        return second == LogClock.NO_INSTANT ? NO_TIME : second * SECOND + millisecond();
    }

    private LogClock clock(Fields fields, int country) {
        return country == Columns.NONE ? others : clocks.getOrDefault(fields.text(country), others);
    }

    /// The last three digits, which the clock has seen to be digits.
    private int millisecond() {
        return (turned[20] - '0') * 100 + (turned[21] - '0') * 10 + turned[22] - '0';
    }
}
