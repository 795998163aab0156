package app.viewership.query;

import org.jspecify.annotations.Nullable;

/// The dimensions of a dataset that a way through its figures leads by.
///
/// @param program what people name: the top of the drill path
/// @param asset one piece of content: the bottom of the drill path
/// @param household what groups devices; null where the log tells no households
/// @param audience who watches, where nobody chose otherwise
public record Landmarks(
        String program, String asset, @Nullable String household, String audience) {}
