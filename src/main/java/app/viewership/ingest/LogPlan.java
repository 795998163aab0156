package app.viewership.ingest;

import app.viewership.source.FileHint;
import app.viewership.source.Recognised;
import app.viewership.store.LogSort;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one log of a file will be read as.
///
/// @param entry name inside the archive; null where the file is the log itself
/// @param what kind and part
/// @param hint what the path says
/// @param captured when its records were captured; null for events
record LogPlan(
        @Nullable String entry,
        Recognised what,
        FileHint hint,
        @Nullable Instant captured) {

    /// What the library calls it.
    LogSort sort() {
        return new LogSort(what.kind().id(), what.part().id(), captured);
    }
}
