package app.viewership.query;

/// One column of an answer.
///
/// @param id the name in CSV headers and in commands, `watch_seconds`
/// @param label the name in the window
/// @param type how its cells are meant; it decides how they are written, aligned and drawn
public record Column(String id, String label, Type type) {

    /// What the cells of a column are: the Java type, and the unit.
    public enum Type {
        /// `Integer`: 1, 2, 3 …
        RANK,
        /// `String`
        TEXT,
        /// `Long`
        COUNT,
        /// `Long`, whole seconds
        DURATION,
        /// `Double`, seconds, one decimal
        MEAN_DURATION,
        /// `Double`, 0 to 1, six decimals
        SHARE,
        /// `Double`, one decimal
        MEAN,
        /// `Double`, three decimals
        AMOUNT,
        /// `Long`, seconds of UTC since 1970
        INSTANT
    }
}
