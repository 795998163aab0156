package app.viewership.query;

/// Something that viewings can be sliced by.
///
/// @param id the name in commands and CSV headers, `user_agent`
/// @param label the name in the window, `User agent`
/// @param of what carries the value
/// @param facet whether the window lists its values beside the table
/// @param labelled whether a value says little without the label: season 6
public record Dimension(String id, String label, Carrier of, boolean facet, boolean labelled) {

    /// What carries the value of a dimension.
    public enum Carrier {
        /// What was watched.
        ASSET,
        /// Who watched: the device in its household that made the first request of the viewing.
        CLIENT,
        /// The moment: a viewing that crosses from one value to the next gives each its own part.
        TIME
    }
}
