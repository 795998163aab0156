package app.viewership.query;

import java.util.SortedSet;

/// Keeps, or drops, the viewings whose dimension has one of the values.
///
/// @param dimension id of the dimension, `client_ip`
/// @param values at least one value, as text
/// @param excluded true to drop them, false to keep them and nothing else
public record Filter(String dimension, SortedSet<String> values, boolean excluded) {}
