package app.viewership.source;

import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;

/// A user of an app, and when he tried and subscribed: seconds of UTC since 1970, [#NEVER] where it did not happen.
///
/// @param country his country, empty where nobody says
record Subscriber(String country, long trial, long trialEnd, long subscription, long expiry) {

    private static final long NEVER = Long.MAX_VALUE;

    /// His dates are read as those of events are: where they tell no zone, in that of the log.
    static Subscriber of(History.Version user) {
        RecordJson json = RecordJson.of(user);
        LogClock clock = new LogClock(user.zone());
        return new Subscriber(
                json.text("country_code"),
                when(clock, json.text("trial_start_at")),
                when(clock, json.text("trial_end_at")),
                when(clock, json.text("subscription_start_at")),
                when(clock, json.text("subscription_expire_at")));
    }

    private static long when(LogClock clock, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long second = clock.instant(bytes, 0, bytes.length);
        return second == LogClock.NO_INSTANT ? NEVER : second;
    }

    /// When his status may become another.
    long[] turns() {
        return LongStream.of(trial, trialEnd, subscription, expiry)
                .filter(second -> second != NEVER)
                .sorted()
                .distinct()
                .toArray();
    }

    /// His status at a second: spans are half-open, and a subscription counts before a trial. An expiry before the
    /// subscription is that of an earlier one.
    String status(long second) {
        boolean subscribed = second >= subscription && (second < expiry || expiry <= subscription);
        if (subscribed) {
            return "subscribed";
        }
        if (second >= trial && second < trialEnd) {
            return "trial";
        }
        return second >= expiry ? "lapsed" : "free";
    }
}
