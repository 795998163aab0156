package app.viewership.source;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The records of a dataset as they were over time, by the id of their part.
///
/// @param versions of each part all versions of all records, by key and then by time
public record History(Map<String, List<Version>> versions) {

    /// Nothing was ever told.
    public static final History NONE = new History(Map.of());

    /// One version of a record, which held in `[from, to)`.
    ///
    /// @param key names the record
    /// @param json the record as it was given, as compact JSON
    /// @param from second of UTC since 1970 of the capture that had it first; the first version of a record counts from
    ///     ever on, see [#since]
    /// @param to when another version took its place, or a whole capture had it no longer; [Long#MAX_VALUE] while it
    ///     holds
    /// @param first whether there was none before
    /// @param zone in which dates of it that tell no zone are: the log zone of the capture that had it first
    public record Version(String key, String json, long from, long to, boolean first, ZoneId zone) {

        /// One whose dates are UTC.
        public Version(String key, String json, long from, long to, boolean first) {
            this(key, json, from, to, first, ZoneId.of("UTC"));
        }

        /// From when on it holds: from ever on for the first version, for it was true before it was captured.
        public long since() {
            return first ? Long.MIN_VALUE : from;
        }
    }

    public History {
        versions = Map.copyOf(versions);
    }

    /// The newest version of each record of a part by its key, what is no longer there among them: what was seen once
    /// is kept.
    public Map<String, Version> newest(String part) {
        Map<String, Version> newest = new HashMap<>();
        for (Version version : of(part)) {
            newest.merge(version.key(), version, (one, other) -> other.from() >= one.from() ? other : one);
        }
        return newest;
    }

    /// All versions of the records of a part; empty where no file of it came in yet.
    public List<Version> of(String part) {
        return versions.getOrDefault(part, List.of());
    }
}
