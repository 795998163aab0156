package app.viewership.ui.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Times as the tables show them, in the display zone.
public final class Times {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private Times() {}

    /// `2021-09-29 23:57:36`; nothing where there is no time.
    public static String of(@Nullable Instant time, ZoneId zone) {
        return time == null ? "" : FORM.format(time.atZone(zone));
    }
}
