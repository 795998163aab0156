package app.viewership.ui;

import app.viewership.query.Distribution;
import app.viewership.query.Explanation;
import app.viewership.query.Lanes;
import org.jspecify.annotations.Nullable;

/// What hangs on the selected row.
///
/// @param explanation the figure, down to its viewings
/// @param distribution watch time per viewing of the selected program; null in views that do not draw it
/// @param lanes devices of the selected household; null in views that do not draw them
public record Detail(
        Explanation explanation,
        @Nullable Distribution distribution,
        @Nullable Lanes lanes) {}
