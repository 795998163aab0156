package app.viewership.query;

/// One value of one dimension: a step of the drill path, or what a row stands for.
///
/// @param dimension id of the dimension, `program`
/// @param value its value as text, `SeriesTitle0`
public record Step(String dimension, String value) {

    /// A value as people read it: `(none)` where there is none, as of the season of a film.
    public static String said(String value) {
        return Coded.said(value);
    }
}
