package app.viewership.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A small log, told viewing by viewing: a request where it begins, one every five minutes, one where it ends. With the
/// usual gaps each is one viewing.
///
/// Times are of 2021-09-29 in UTC and go on over midnight: `24:05:00` is five past twelve of the next day. The id of an
/// asset is its title.
final class Told {
    private static final long DAY = Instant.parse("2021-09-29T00:00:00Z").getEpochSecond();
    private static final int STEP = 300;

    private final List<RawRow> rows = new ArrayList<>();
    private String ip = "10.0.0.1";
    private String device = "Roku";
    private String userAgent = "ua";

    /// What follows is asked for by this device.
    Told by(String itsIp, String itsDevice, String itsUserAgent) {
        ip = itsIp;
        device = itsDevice;
        userAgent = itsUserAgent;
        return this;
    }

    /// A viewing.
    Told watches(String title, String from, String to) {
        long end = second(to);
        for (long time = second(from); time < end; time += STEP) {
            row(title, time, 200);
        }
        return row(title, end, 206);
    }

    /// A request alone.
    Told asks(String title, String at) {
        return row(title, second(at), 200);
    }

    /// A request that delivers nothing.
    Told asksInVain(String title, String at) {
        return row(title, second(at), 404);
    }

    private Told row(String title, long time, int status) {
        rows.add(new RawRow(time, title, status, device, title, ip, userAgent));
        return this;
    }

    List<RawRow> rows() {
        return rows;
    }

    Explorer explorer() {
        return LogFixture.explorer(rows);
    }

    /// The second that a clock time stands for.
    static long second(String clock) {
        String[] parts = clock.split(":", -1);
        return DAY + 3600 * Long.parseLong(parts[0]) + 60 * Long.parseLong(parts[1]) + Long.parseLong(parts[2]);
    }

    /// From one clock time to another.
    static Period period(String from, String to) {
        return new Period(Instant.ofEpochSecond(second(from)), Instant.ofEpochSecond(second(to)));
    }
}
