package app.viewership.service;

import app.viewership.viewing.Lengths;
import java.time.Duration;

/// How long to listen, as people write it: `20s`, `5 min`, `1h`, `1h 30m`, `90`, which are seconds.
public final class Durations {

    private Durations() {}

    /// The time that a text tells.
    ///
    /// @throws ServiceException if it is none, or no time at all
    public static Duration parse(String text) {
        long seconds = Lengths.seconds(text, 1).orElse(0);
        if (seconds == 0) {
            throw new ServiceException("\"" + text + "\" is no time to listen: write it like 20s, 5 min or 1h.");
        }
        return Duration.ofSeconds(seconds);
    }
}
