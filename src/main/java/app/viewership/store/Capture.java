package app.viewership.store;

import java.util.Objects;

/// The records of one log, in its order: places in the arrays belong together.
///
/// @param file the log
/// @param records ids
/// @param lines of the log, ascending
record Capture(LedgerEntry file, int[] records, long[] lines) {

    /// Second of UTC since 1970.
    long time() {
        return Objects.requireNonNull(file.captured()).getEpochSecond();
    }
}
