package app.viewership.source.sample;

import java.util.List;

/// Where viewers live.
///
/// @param code two letters
/// @param weight how many of a hundred viewers live there
/// @param offset hours that its clocks are ahead of UTC
/// @param language of most of what is watched there
record Country(String code, int weight, int offset, String language) {

    static final List<Country> ALL = List.of(
            new Country("US", 24, -5, "English"),
            new Country("GB", 12, 0, "English"),
            new Country("DE", 12, 1, "German"),
            new Country("BR", 11, -3, "Portuguese"),
            new Country("JP", 10, 9, "Japanese"),
            new Country("NL", 8, 1, "Dutch"),
            new Country("ES", 8, 1, "Spanish"),
            new Country("MX", 6, -6, "Spanish"),
            new Country("CA", 5, -5, "English"),
            new Country("BE", 3, 1, "Dutch"),
            new Country("IS", 1, 0, "English"));

    /// How much is watched in each hour of the day there: most in the evening.
    private static final int[] EVENING = {4, 2, 1, 1, 1, 1, 2, 3, 4, 4, 5, 6, 7, 7, 7, 8, 10, 14, 19, 25, 28, 26, 18, 9
    };

    /// How much is watched in an hour of UTC, compared with other hours and countries.
    int watching(int hour) {
        return weight * EVENING[Math.floorMod(hour + offset, EVENING.length)];
    }
}
