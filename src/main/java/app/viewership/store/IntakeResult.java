package app.viewership.store;

import java.util.List;

/// How an intake ended.
public sealed interface IntakeResult {

    /// The file is in the library, durably.
    ///
    /// @param entries one for each log of the file, in order
    record Stored(List<LedgerEntry> entries) implements IntakeResult {}

    /// The same bytes are in the library already, so nothing was stored.
    ///
    /// @param earlier the first log of the file that brought them
    record Duplicate(LedgerEntry earlier) implements IntakeResult {}
}
