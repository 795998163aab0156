package app.viewership.source.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// A folder of play events, an hour a file, with the schedule captured once a day. It ends with January 2021.
///
/// There is something to find in it: a show that is small but loyal, one that is huge in one country alone, one whose
/// hours rise while its viewers fall, one whose production ends, evenings that come at another hour in each country,
/// viewers of several languages, binges, and an airing that was changed after it was announced.
final class PlayEventSample implements SampleSource {
    private static final LocalDate LAST = LocalDate.of(2021, 1, 31);
    private static final int HOURS = 24;
    private static final String HEADER = "episode_id,view_date,country,view_hours,viewer_id\n";

    @Override
    public String kind() {
        return "play-events";
    }

    @Override
    public boolean isFile() {
        return false;
    }

    /// Four weeks, from Monday to Sunday.
    @Override
    public Size usual() {
        return new Size(250_000, 28, 1);
    }

    @Override
    public void write(Size size, String name, Files to) throws IOException {
        LocalDate first = LAST.minusDays(size.days() - 1);
        List<Show> shows = Show.all(Dice.of(size.seed(), 1));
        ScheduleCapture schedule = new ScheduleCapture(shows, first, size.days());
        for (int day = 0; day < size.days(); day++) {
            LocalDate date = first.plusDays(day);
            schedule.write(date, to.file("schedule/schedule_" + date + ".json"));
        }
        Plays plays = new Plays(size, shows, first);
        long[] upTo = upTo(size.days());
        long written = 0;
        for (int hour = 0; hour < upTo.length; hour++) {
            LocalDate date = first.plusDays(hour / HOURS);
            String hours = hour % HOURS < 10 ? "0" + hour % HOURS : String.valueOf(hour % HOURS);
            OutputStream file = to.file(date + "/play_events_" + date + "_" + hours + ".csv.gz");
            long due = share(size.rows(), upTo[hour], upTo);
            try (Lines lines = new Lines(new GZIPOutputStream(file, 1 << 16))) {
                lines.put(HEADER);
                plays.write(hour / HOURS, hour % HOURS, due - written, lines);
            }
            written = due;
        }
    }

    /// So many of all rows are in the hours up to one.
    private static long share(long rows, long upTo, long[] all) {
        return upTo == all[all.length - 1] ? rows : (long) ((double) rows * upTo / all[all.length - 1]);
    }

    /// How much is watched up to the end of each hour; at weekends there is more.
    private static long[] upTo(int days) {
        long[] upTo = new long[days * HOURS];
        long sum = 0;
        for (int hour = 0; hour < upTo.length; hour++) {
            int weekday = LAST.minusDays(days - 1 - hour / HOURS).getDayOfWeek().getValue();
            for (Country country : Country.ALL) {
                sum += (long) country.watching(hour % HOURS) * (weekday > 5 ? 13 : 10);
            }
            upTo[hour] = sum;
        }
        return upTo;
    }
}
