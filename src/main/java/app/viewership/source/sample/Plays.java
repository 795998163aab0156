package app.viewership.source.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Who plays what in one hour after another. What is kept in memory is the shows.
final class Plays {
    private static final int FEWEST_IN_A_COUNTRY = 10;
    private static final int PLAYS_OF_A_VIEWER = 18;

    private final SampleSource.Size size;
    private final List<Show> shows;
    private final List<Tastes> tastes = new ArrayList<>();
    private final Dice dice;
    private final LocalDate first;
    private final long[] people = new long[Country.ALL.size()];

    /// @param first day of the period
    Plays(SampleSource.Size size, List<Show> shows, LocalDate first) {
        this.size = size;
        this.shows = shows;
        this.first = first;
        dice = Dice.of(size.seed(), 2);
        for (int i = 0; i < people.length; i++) {
            Country country = Country.ALL.get(i);
            tastes.add(new Tastes(shows, country));
            people[i] = Math.max(FEWEST_IN_A_COUNTRY, size.rows() / PLAYS_OF_A_VIEWER * country.weight() / 100);
        }
    }

    /// Writes the plays of an hour.
    ///
    /// @param day of the period, from 0
    /// @param rows exactly so many
    void write(int day, int hour, long rows, Lines to) throws IOException {
        String date = "," + first.plusDays(day) + ",";
        for (long left = rows; left > 0; ) {
            int where = country(hour);
            Country country = Country.ALL.get(where);
            double rank = dice.share();
            // Some watch every day, most now and then.
            long index = (long) (rank * StrictMath.sqrt(rank) * people[where]);
            Viewer viewer = Viewer.of(size.seed(), index * people.length + where, tastes.get(where));
            double passed = day / (double) Math.max(1, size.days() - 1);
            left -= plays(viewer, passed, first.toEpochDay() + day, left, date + country.code() + ",", to);
        }
    }

    private int country(int hour) {
        int sum = 0;
        for (Country country : Country.ALL) {
            sum += country.watching(hour);
        }
        int at = dice.below(sum);
        int found = -1;
        while (at >= 0) {
            at -= Country.ALL.get(++found).watching(hour);
        }
        return found;
    }

    /// @param passed share of the period
    /// @return how many plays
    private long plays(Viewer viewer, double passed, long day, long most, String middle, Lines to) throws IOException {
        if (viewer.loyal() && dice.chance(0.85)) {
            row(shows.get(Show.SMALL_BUT_LOYAL), dice.waiting(1.5), 1.8, viewer, day, middle, to);
            return 1;
        }
        if (passed < viewer.leaves() && dice.chance(0.7)) {
            row(
                    shows.get(Show.RISING_AND_FALLING),
                    dice.waiting(1),
                    0.5 + 2.2 * passed * passed,
                    viewer,
                    day,
                    middle,
                    to);
            return 1;
        }
        Show show = viewer.shows().get(chosen(viewer.shows().size()));
        if (show.number() == Show.ENDING && passed > 0.5 && dice.chance(0.5)) {
            // What is over is watched less.
            show = shows.get(Show.HIT);
        }
        if (!viewer.binger()) {
            row(show, dice.waiting(1), 1, viewer, day, middle, to);
            return 1;
        }
        int airings = (int) Math.min(most, dice.between(3, 5));
        for (int back = airings - 1; back >= 0; back--) {
            row(show, back, 0.4, viewer, day, middle, to);
        }
        return airings;
    }

    /// The first more often than the last.
    private int chosen(int of) {
        double share = dice.share();
        return (int) (share * share * of);
    }

    /// @param factor how much longer than plays usually are
    private void row(Show show, int back, double factor, Viewer viewer, long day, String middle, Lines to)
            throws IOException {
        int airing = show.newest(day) - Math.min(back, Show.DAYS_BACK / show.every());
        long hundredths = (long) (Math.abs(3 + normal()) * factor * 100);
        to.number(show.id(airing)).put(middle);
        to.number(hundredths / 100).put('.').padded(hundredths % 100, 2);
        to.put(',').number(viewer.id()).put('\n');
    }

    /// Around 0, by 1: the sum of twelve chances, which needs no logarithm.
    private double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += dice.share();
        }
        return sum;
    }
}
