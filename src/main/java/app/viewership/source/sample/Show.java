package app.viewership.source.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A show that does not exist, as a schedule tells of it.
///
/// @param number of it: `ShowTitle7`
/// @param language it is in
/// @param type `Scripted`
/// @param genres one to three
/// @param minutes how long an episode is
/// @param every days from one airing to the next
record Show(int number, String language, String type, List<String> genres, int minutes, int every) {

    /// The largest everywhere but in one country.
    static final int HIT = 0;

    /// Fewer and fewer watch it, for longer and longer.
    static final int RISING_AND_FALLING = 3;

    /// Its production ends within the period.
    static final int ENDING = 5;

    /// Few watch it, each for hours.
    static final int SMALL_BUT_LOYAL = 7;

    /// One of its airings is changed after it was announced.
    static final int CHANGED = 9;

    /// The largest in [#ONE_COUNTRY], and nowhere else watched at all.
    static final int HUGE_IN_ONE = 12;

    /// Where [#HUGE_IN_ONE] is watched.
    static final String ONE_COUNTRY = "IS";

    /// Its production ended long ago.
    static final int LONG_ENDED = 20;

    /// How many days back a play may be of an airing.
    static final int DAYS_BACK = 13;

    private static final int HOW_MANY = 48;
    private static final int FIRST_ID = 2_000_000;
    private static final int IDS_OF_ONE = 10_000;
    private static final long FIRST_DAY = 18_000;
    private static final List<String> LANGUAGES =
            List.of("English", "German", "English", "Portuguese", "English", "Spanish", "Japanese", "Dutch");
    private static final List<String> TYPES = List.of("Scripted", "Reality", "Scripted", "Animation", "Documentary");
    private static final List<String> GENRES = List.of(
            "Adventure",
            "Comedy",
            "Crime",
            "Drama",
            "Family",
            "Food",
            "History",
            "Romance",
            "Science-Fiction",
            "Thriller");
    private static final int[] MINUTES = {25, 45, 60, 50, 30};

    static List<Show> all(Dice dice) {
        List<Show> shows = new ArrayList<>();
        for (int i = 0; i < HOW_MANY; i++) {
            TreeSet<String> genres = new TreeSet<>();
            for (int g = dice.between(1, 3); g > 0; g--) {
                genres.add(GENRES.get(dice.below(GENRES.size())));
            }
            shows.add(new Show(
                    i,
                    LANGUAGES.get(i % LANGUAGES.size()),
                    TYPES.get(i % TYPES.size()),
                    List.copyOf(genres),
                    MINUTES[dice.below(MINUTES.length)],
                    dice.between(1, 3)));
        }
        return List.copyOf(shows);
    }

    String title() {
        return "ShowTitle" + number;
    }

    /// The newest airing of it on a day, counted from the first ever.
    int newest(long epochDay) {
        return (int) ((epochDay - FIRST_DAY) / every);
    }

    /// The day of an airing, since 1970.
    long day(int airing) {
        return FIRST_DAY + (long) airing * every;
    }

    /// What plays call an airing.
    int id(int airing) {
        return FIRST_ID + number * IDS_OF_ONE + airing;
    }

    /// Airings in one season, some two months of them.
    private int inSeason() {
        return 60 / every;
    }

    int season(int airing) {
        return 1 + airing / inSeason();
    }

    /// Which of its season an airing is, from 1.
    int episode(int airing) {
        return 1 + airing % inSeason();
    }
}
