package app.viewership.source;

import java.time.ZoneId;

/// Reads dates and times of day of the log zone as seconds of UTC since 1970.
///
/// A local time that a clock change skips is moved on by the length of the gap, one that occurs twice is taken at its
/// first pass, as [java.time.LocalDateTime#atZone] does. Not for several threads.
final class LogClock {

    /// In place of seconds: no such date, or before 1970.
    static final int NO_DATE = LogDays.NO_DATE;

    /// In place of seconds: no such time of day.
    static final int NO_TIME = -1;

    /// In place of seconds: no such instant, or before 1970.
    static final long NO_INSTANT = Long.MIN_VALUE;

    /// Of `HH:mm:ss`, its first byte lowest: `00:00:00`; four bits of each byte; 6 for each digit; and the bits that
    /// are in none.
    private static final long ZEROS = 0x30303A30303A3030L;

    private static final long NIBBLES = 0x0F0F0F0F0F0F0F0FL;
    private static final long SIXES = 0x0606000606000606L;
    private static final long NO_DIGITS = 0xF0F0FFF0F0FFF0F0L;

    private final LogDays days;

    /// The first and the last eight of the ten bytes of the day read last, and where it is kept.
    private long latestBegin;

    private long latestEnd;
    private int latest = NO_DATE;

    private int offset = Event.NO_OFFSET;

    LogClock(ZoneId zone) {
        days = new LogDays(zone);
    }

    /// Where the day `yyyy-MM-dd` is kept, or [#NO_DATE].
    int day(byte[] bytes, int from, int to) {
        if (to - from != 10) {
            return NO_DATE;
        }
        // Most rows are of the day of the row before.
        long begin = ByteWords.word(bytes, from);
        long end = ByteWords.word(bytes, to - Long.BYTES);
        if (begin == latestBegin && end == latestEnd) {
            return latest;
        }
        int day = read(bytes, from);
        if (day != NO_DATE) {
            latestBegin = begin;
            latestEnd = end;
            latest = day;
        }
        return day;
    }

    private int read(byte[] bytes, int from) {
        if (bytes[from + 4] != '-' || bytes[from + 7] != '-') {
            return NO_DATE;
        }
        int year = digits(bytes, from, 2) * 100 + digits(bytes, from + 2, 2);
        int month = digits(bytes, from + 5, 2);
        int dayOfMonth = digits(bytes, from + 8, 2);
        if (year < 1970 || month < 0 || dayOfMonth < 0) {
            return NO_DATE;
        }
        return days.place(year, month, dayOfMonth);
    }

    /// The second of the day of `HH:mm:ss`, or [#NO_TIME].
    static int timeOfDay(byte[] bytes, int from, int to) {
        if (to - from != 8) {
            return NO_TIME;
        }
        // What is left of each digit is its number, of each colon 0; what adds up to more than 15 with 6 is no digit.
        long left = ByteWords.word(bytes, from) ^ ZEROS;
        if (((left | ((left & NIBBLES) + SIXES)) & NO_DIGITS) != 0) {
            return NO_TIME;
        }
        int hour = (int) ((left & 0xF) * 10 + (left >>> 8 & 0xF));
        int minute = (int) ((left >>> 24 & 0xF) * 10 + (left >>> 32 & 0xF));
        int second = (int) ((left >>> 48 & 0xF) * 10 + (left >>> 56));
        if (hour > 23 || minute > 59 || second > 59) {
            return NO_TIME;
        }
        return (hour * 60 + minute) * 60 + second;
    }

    /// Second of UTC since 1970 of `yyyy-MM-dd HH:mm:ss`, with a `T` in place of the blank or not, with decimals of the
    /// second or not, which are cut off, and with or without an offset: `Z`, `+01`, `+0100`, `+01:00`. [#NO_INSTANT] if
    /// it is none.
    long instant(byte[] bytes, int from, int to) {
        if (to - from < 19 || (bytes[from + 10] != ' ' && bytes[from + 10] != 'T')) {
            return NO_INSTANT;
        }
        int day = day(bytes, from, from + 10);
        int time = timeOfDay(bytes, from + 11, from + 19);
        if (day == NO_DATE || time == NO_TIME) {
            return NO_INSTANT;
        }
        int at = from + 19;
        if (at < to && (bytes[at] == '.' || bytes[at] == ',')) {
            int decimals = at + 1;
            at = decimals;
            while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
                at++;
            }
            if (at == decimals) {
                return NO_INSTANT;
            }
        }
        if (at == to) {
            offset = Event.NO_OFFSET;
            return seconds(day, time);
        }
        int told = offset(bytes, at, to);
        offset = told == NO_DATE ? Event.NO_OFFSET : told;
        return told == NO_DATE ? NO_INSTANT : days.start(day) + time - told;
    }

    /// Seconds that the instant read last was ahead of UTC by its own telling; [Event#NO_OFFSET] if it did not tell.
    int offset() {
        return offset;
    }

    /// Seconds that a local time is ahead of UTC; [#NO_DATE] if this is no offset.
    private static int offset(byte[] bytes, int from, int to) {
        if (bytes[from] == 'Z') {
            return to - from == 1 ? 0 : NO_DATE;
        }
        int length = to - from;
        if ((bytes[from] != '+' && bytes[from] != '-') || (length != 3 && length != 5 && length != 6)) {
            return NO_DATE;
        }
        if (length == 6 && bytes[from + 3] != ':') {
            return NO_DATE;
        }
        int hours = digits(bytes, from + 1, 2);
        int minutes = length == 3 ? 0 : digits(bytes, to - 2, 2);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return NO_DATE;
        }
        int seconds = (hours * 60 + minutes) * 60;
        return bytes[from] == '-' ? -seconds : seconds;
    }

    /// Seconds of UTC since 1970.
    ///
    /// @param day from [#day]
    /// @param timeOfDay from [#timeOfDay]
    long seconds(int day, int timeOfDay) {
        return days.seconds(day, timeOfDay);
    }

    /// A number of `length` digits; if one is none, a number so negative that no sum with others is a date or time.
    private static int digits(byte[] bytes, int from, int length) {
        int value = 0;
        for (int i = from; i < from + length; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE / 200;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
