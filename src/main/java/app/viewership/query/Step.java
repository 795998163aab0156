package app.viewership.query;

/// One value of one dimension: a step of the drill path, or what a row stands for.
///
/// @param dimension id of the dimension, `program`
/// @param value its value as text, `SeriesTitle0`
public record Step(String dimension, String value) {}
