package app.viewership.ui.page;

import app.viewership.source.Dates;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Times as the tables show them, in the display zone.
public final class Times {
    private Times() {}

    /// `29 Sep 2021 23:57:36`; nothing where there is no time.
    public static String of(@Nullable Instant time, ZoneId zone) {
        return time == null ? "" : Dates.second(time, zone);
    }
}
