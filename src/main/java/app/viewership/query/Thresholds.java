package app.viewership.query;

import org.jspecify.annotations.Nullable;

/// The limits behind reach, completion and binges.
///
/// @param reachMinutes consecutive minutes that make a viewer count as reached; 0 for any (default 3, as BARB)
/// @param completionPercent share of the runtime from which a viewing counts as completed (default 90)
/// @param bingeEpisodes episodes of one series that make a session a binge (default 3)
/// @param manyHours hours of one program in a week from which a viewer is one with many (default 5)
/// @param bingePercent share of the runtime that each of these episodes needs (default 50)
/// @param longSeconds from which on a viewing is too long, where viewings are looked at by their lengths; null for what
///     the lengths themselves say
public record Thresholds(
        int reachMinutes,
        int completionPercent,
        int bingeEpisodes,
        int bingePercent,
        int manyHours,
        @Nullable Integer longSeconds) {

    public static final Thresholds DEFAULT = new Thresholds(3, 90, 3, 50, 5, null);

    public Thresholds(int reachMinutes, int completionPercent, int bingeEpisodes, int bingePercent) {
        this(reachMinutes, completionPercent, bingeEpisodes, bingePercent, 5, null);
    }

    public Thresholds(int reachMinutes, int completionPercent, int bingeEpisodes, int bingePercent, int manyHours) {
        this(reachMinutes, completionPercent, bingeEpisodes, bingePercent, manyHours, null);
    }

    public Thresholds {
        if (longSeconds != null && longSeconds < 0) {
            throw new IllegalArgumentException("The limit is " + longSeconds + " s; it cannot be negative.");
        }
        if (reachMinutes < 0 || completionPercent < 0 || bingeEpisodes < 1 || bingePercent < 0 || manyHours < 0) {
            throw new IllegalArgumentException("Reach " + reachMinutes + " min, completion " + completionPercent
                    + " %, binge " + bingeEpisodes + " episodes of " + bingePercent
                    + " %, many hours from " + manyHours + " h; none can be negative, and a binge needs an episode.");
        }
    }

    public Thresholds withReachMinutes(int minutes) {
        return new Thresholds(minutes, completionPercent, bingeEpisodes, bingePercent, manyHours, longSeconds);
    }

    public Thresholds withManyHours(int hours) {
        return new Thresholds(reachMinutes, completionPercent, bingeEpisodes, bingePercent, hours, longSeconds);
    }

    public Thresholds withLongSeconds(@Nullable Integer seconds) {
        return new Thresholds(reachMinutes, completionPercent, bingeEpisodes, bingePercent, manyHours, seconds);
    }
}
