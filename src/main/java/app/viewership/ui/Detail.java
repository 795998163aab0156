package app.viewership.ui;

import app.viewership.query.Distribution;
import app.viewership.query.Explanation;
import app.viewership.query.Lanes;
import app.viewership.query.RequestRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What hangs on the selected row.
///
/// @param explanation the figure, down to its viewings
/// @param requests the first requests of the longest viewing
/// @param distribution watch time per viewing of the selected program; null in views that do not draw it
/// @param lanes devices of the selected household; null in views that do not draw them
public record Detail(
        Explanation explanation,
        List<RequestRow> requests,
        @Nullable Distribution distribution,
        @Nullable Lanes lanes) {

    /// Requests shown before one asks for more.
    public static final int REQUESTS = 6;
}
