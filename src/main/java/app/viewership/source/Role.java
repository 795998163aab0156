package app.viewership.source;

import java.util.List;

/// What a column of a log means, or a value of a JSON record.
///
/// Headers are compared by their letters and digits alone, in lower case: `sc-status`, `SC_STATUS` and `scStatus` are
/// one name. In JSON the header is the path to the value, `data.duration`.
///
/// @param id short and stable, `title`
/// @param header the name that the column has today, `original_title`
/// @param aliases names it had in older extracts, or has elsewhere
/// @param value what its fields hold
/// @param need whether it must be there
public record Role(String id, String header, List<String> aliases, Value value, Need need) {

    /// What the fields of a column hold.
    public enum Value {
        /// A calendar date, `2021-09-29`.
        DATE,
        /// A time of day, `23:57:36`.
        TIME,
        /// A date and a time of day, `2021-01-01 00:59:47.146`, with or without an offset.
        INSTANT,
        /// A whole number.
        NUMBER,
        /// A number, `151.918`.
        DECIMAL,
        /// `true` or `false`.
        BOOLEAN,
        /// Any text.
        TEXT
    }

    /// Whether a column, and a value in it, must be there.
    public enum Need {
        /// Each row has a value; one without is rejected.
        VALUE,
        /// The column is there, and a value may be missing.
        COLUMN,
        /// The column may be missing.
        NOTHING
    }

    public Role {
        aliases = List.copyOf(aliases);
    }

    /// A value that each row has.
    public static Role of(String id, String header, Value value) {
        return new Role(id, header, List.of(), value, Need.VALUE);
    }

    /// A value that may be missing, its column too.
    public static Role perhaps(String id, String header, Value value) {
        return new Role(id, header, List.of(), value, Need.NOTHING);
    }

    /// Whether a row without a value here is kept.
    public boolean mayBeEmpty() {
        return need != Need.VALUE;
    }
}
