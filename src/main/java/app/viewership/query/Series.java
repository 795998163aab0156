package app.viewership.query;

import app.viewership.source.Kind;
import org.jspecify.annotations.Nullable;

/// Which assets are episodes of a series. Where the kind does not tell, those are whose drill path has a level between
/// program and asset, and no asset has a kind.
final class Series {
    private final @Nullable Coded kinds;
    private final String value;
    private final boolean otherwise;

    private Series(@Nullable Coded kinds, String value, boolean otherwise) {
        this.kinds = kinds;
        this.value = value;
        this.otherwise = otherwise;
    }

    static Series of(Dataset dataset) {
        Kind.Series told = dataset.kind().series().orElse(null);
        return told == null
                ? new Series(null, Coded.NONE, dataset.drillPath().size() > 2)
                : new Series(dataset.coded(told.dimension()), told.value(), false);
    }

    boolean holds(int asset) {
        return kinds == null ? otherwise : kinds.has(asset, value);
    }

    /// `series` or `film`, as the kind calls it; empty where it does not tell.
    String kind(int asset) {
        return kinds == null ? Coded.NONE : kinds.value(asset);
    }
}
