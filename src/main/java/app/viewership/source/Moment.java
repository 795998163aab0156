package app.viewership.source;

/// A moment that is known of a value of a dimension, and worth a mark where the value is looked at over time: when the
/// production of a show ended.
///
/// @param dimension id of the dimension
/// @param value of it
/// @param second since 1970 in UTC
/// @param words what it was, `production ended on 15 Jan 2021`
public record Moment(String dimension, String value, long second, String words) {}
