package app.viewership.source;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Reads off a row of a log of requests when one came, from a column of days and one of times of day, and how it was
/// answered. Not for several threads.
final class RequestRule implements EventRule.Reading {

    private final LogClock clock;
    private final int date;
    private final int time;
    private final int status;

    /// @param columns those called `date`, `time` and `status`
    RequestRule(Columns columns, ZoneId zone) {
        clock = new LogClock(zone);
        date = columns.column("date");
        time = columns.column("time");
        status = columns.column("status");
    }

    @Override
    public @Nullable String read(Fields fields, Event into) {
        int day = clock.day(fields.bytes(), fields.start(date), fields.end(date));
        if (day == LogClock.NO_DATE) {
            return fields.quoted(date) + " is no date (yyyy-MM-dd expected, from 1970 on).";
        }
        int second = LogClock.timeOfDay(fields.bytes(), fields.start(time), fields.end(time));
        if (second == LogClock.NO_TIME) {
            return fields.quoted(time) + " is no time of day (HH:mm:ss expected).";
        }
        int code = fields.number(status);
        if (code < 0) {
            return fields.quoted(status) + " is no status (a whole number expected).";
        }
        into.time = clock.seconds(day, second);
        into.status = code;
        return null;
    }
}
