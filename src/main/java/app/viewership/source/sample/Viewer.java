package app.viewership.source.sample;

import java.util.ArrayList;
import java.util.List;

/// Somebody who watches, the same whenever asked for: what chance makes of a number.
///
/// @param id seven or eight digits
/// @param loyal whether [Show#SMALL_BUT_LOYAL] is watched above all
/// @param leaves at what share of the period [Show#RISING_AND_FALLING] is left alone, if within it at all; 0 if never
/// watched
/// @param binger whether several airings of a show are watched at a go
/// @param shows what else is watched, most first
record Viewer(int id, boolean loyal, double leaves, boolean binger, List<Show> shows) {
    private static final long STRIDE = 61_803_397;
    private static final long IDS = 90_000_000;
    private static final int FIRST_ID = 1_000_000;

    /// Parts of the seed below belong to others.
    private static final long FIRST_PART = 1_000;

    static Viewer of(long seed, long index, Tastes tastes) {
        Dice dice = Dice.of(seed, FIRST_PART + index);
        boolean loyal = dice.chance(0.012);
        double leaves = dice.chance(0.15) ? 0.3 + 1.4 * dice.share() : 0;
        boolean binger = dice.chance(0.05);
        boolean oneLanguage = dice.chance(0.5);
        int size = dice.chance(0.25) ? 1 : dice.between(2, 5);
        List<Show> shows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Show show = tastes.pick(dice);
            if (!oneLanguage
                    || i == 0
                    || show.language().equals(shows.getFirst().language())) {
                shows.add(show);
            }
        }
        return new Viewer((int) (FIRST_ID + index * STRIDE % IDS), loyal, leaves, binger, List.copyOf(shows));
    }
}
