package app.viewership.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/// The days of a zone that were seen last: when they begin, and how far their local time is ahead of UTC. Each is known
/// by a place of its own until another takes it. Not for several threads.
final class LogDays {

    /// In place of a place: no such day.
    static final int NO_DATE = Integer.MIN_VALUE;

    private static final int DAY = 86_400;
    private static final int KNOWN = 64;
    private static final int CHANGES = Integer.MAX_VALUE;

    private final ZoneId zone;
    private final ZoneRules rules;

    /// At the place that their digits give: digits, start of the day in local seconds, and the offset if it is the same
    /// all day.
    private final int[] days = new int[KNOWN];

    private final long[] starts = new long[KNOWN];
    private final int[] offsets = new int[KNOWN];

    LogDays(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
        Arrays.fill(days, -1);
    }

    /// The place of a day, or [#NO_DATE].
    int place(int year, int month, int dayOfMonth) {
        int day = (year * 100 + month) * 100 + dayOfMonth;
        int at = day % KNOWN;
        return days[at] == day || learn(at, day, year, month, dayOfMonth) ? at : NO_DATE;
    }

    /// The second at which the day at a place begins, since 1970 by local time.
    long start(int place) {
        return starts[place];
    }

    /// Seconds of UTC since 1970.
    long seconds(int place, int timeOfDay) {
        long local = starts[place] + timeOfDay;
        return offsets[place] != CHANGES
                ? local - offsets[place]
                : LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC)
                        .atZone(zone)
                        .toEpochSecond();
    }

    private boolean learn(int at, int day, int year, int month, int dayOfMonth) {
        LocalDate date;
        try {
            date = LocalDate.of(year, month, dayOfMonth);
        } catch (DateTimeException e) {
            return false;
        }
        days[at] = day;
        starts[at] = date.toEpochDay() * DAY;
        offsets[at] = offset(date);
        return true;
    }

    /// The offset that holds from two days before to two days after, so surely all day; [#CHANGES] if there is none.
    private int offset(LocalDate date) {
        if (rules.isFixedOffset()) {
            return rules.getOffset(Instant.EPOCH).getTotalSeconds();
        }
        Instant before = date.minusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant after = date.plusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC);
        ZoneOffsetTransition change = rules.nextTransition(before);
        return change == null || change.getInstant().isAfter(after)
                ? rules.getOffset(before).getTotalSeconds()
                : CHANGES;
    }
}
