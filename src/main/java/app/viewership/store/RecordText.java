package app.viewership.store;

import org.jspecify.annotations.Nullable;

/// One version of a record, whichever logs it stands in.
///
/// @param kind id of the kind of log
/// @param part id of the part of the kind
/// @param key names the record; its versions share it
/// @param json as compact JSON
record RecordText(String kind, String part, String key, String json) {

    /// The JSON tells almost all apart, and of a record seen before it is the very text.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordText text
                && json.equals(text.json)
                && key.equals(text.key)
                && part.equals(text.part)
                && kind.equals(text.kind);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * json.hashCode() + key.hashCode()) + part.hashCode()) + kind.hashCode();
    }
}
