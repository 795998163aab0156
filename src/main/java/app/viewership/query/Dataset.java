package app.viewership.query;

import java.util.List;

/// A whole log in columns, immutable: who, what and when, with dictionaries of the dimensions.
///
/// Codes are ranked by text, so that no figure and no order depends on which file was imported first.
public final class Dataset {
    private final List<Dimension> dimensions;
    private final List<Dimension> drillPath;

    Dataset(List<Dimension> dimensions, List<Dimension> drillPath) {
        this.dimensions = dimensions;
        this.drillPath = drillPath;
    }

    /// What viewings can be sliced by, in the order of facets.
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /// The dimensions that a drill goes down, from the top: `program › season › asset_id`.
    public List<Dimension> drillPath() {
        return drillPath;
    }
}
