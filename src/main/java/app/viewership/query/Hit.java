package app.viewership.query;

/// A value found by its text.
///
/// @param step dimension and value
/// @param label name of the dimension in the window
/// @param watchSeconds watch time of it in the whole log
/// @param viewings of it in the whole log
public record Hit(Step step, String label, long watchSeconds, long viewings) {}
