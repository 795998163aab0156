package app.viewership.source;

import java.util.List;

/// What can be said of the assets and clients of a dataset: their own texts, and what records tell about them.
///
/// An asset or a client is a list of texts, as [Kind#asset] and [Kind#client] name them. What is said of it may change
/// in time; between two turns it stays the same.
public interface Attributes {

    /// Nothing ever changes.
    long[] NO_TURNS = {};

    /// Seconds of UTC since 1970, ascending, at which what is said of it becomes another.
    default long[] turns(Dimension.Of of, List<String> texts) {
        return NO_TURNS;
    }

    /// The values of a dimension, none more than once; empty where there is nothing to say, and one at most unless the
    /// dimension may have many.
    ///
    /// @param since the turn that was last; [Long#MIN_VALUE] before the first
    List<String> values(Dimension dimension, List<String> texts, long since);

    /// Moments that are known of values of dimensions, worth a mark over time; at most one a value, in no order.
    default List<Moment> moments() {
        return List.of();
    }

    /// How long an asset is, in seconds; 0 where nobody says.
    default int runtime(List<String> asset, long since) {
        return 0;
    }
}
