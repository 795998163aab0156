package app.viewership.query;

/// One value of a facet.
///
/// @param value its text
/// @param watchSeconds watch time under all filters but those of its own dimension
/// @param viewings viewings likewise
/// @param state whether a filter names it
public record FacetValue(String value, long watchSeconds, long viewings, State state) {

    /// What a filter says of a value.
    public enum State {
        FREE,
        KEPT,
        EXCLUDED
    }
}
