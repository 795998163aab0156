package app.viewership.store;

/// A record with its place in the log.
///
/// @param line of the log
/// @param key names the record
/// @param json as compact JSON
public record CapturedRecord(long line, String key, String json) {}
