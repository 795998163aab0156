package app.viewership.source;

import java.util.List;

/// What a column of a log means.
///
/// Headers are compared by their letters and digits alone, in lower case: `sc-status`, `SC_STATUS` and `scStatus` are
/// one name.
///
/// @param id short and stable, `title`
/// @param header the name that the column has today, `original_title`
/// @param aliases names it had in older extracts, or has elsewhere
/// @param value what its fields hold
/// @param mayBeEmpty whether a row without a value here is kept
public record Role(String id, String header, List<String> aliases, Value value, boolean mayBeEmpty) {

    /// What the fields of a column hold.
    public enum Value {
        /// A calendar date, `2021-09-29`.
        DATE,
        /// A time of day, `23:57:36`.
        TIME,
        /// A whole number.
        NUMBER,
        /// Any text.
        TEXT
    }

    public Role {
        aliases = List.copyOf(aliases);
    }
}
