package app.viewership.source;

/// Something that viewings can be filtered and grouped by.
///
/// @param id short and stable, `user_agent`; used in saved views and on the command line
/// @param label what the window calls it, `User agent`
/// @param of what it is an attribute of
public record Dimension(String id, String label, Of of) {

    /// What carries an attribute.
    public enum Of {
        /// The content watched.
        ASSET,
        /// Who watched, and with what.
        CLIENT
    }
}
