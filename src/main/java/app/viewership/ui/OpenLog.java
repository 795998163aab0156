package app.viewership.ui;

import app.viewership.query.Explorer;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.util.List;
import java.util.function.ToLongFunction;

/// The log that is open: all files of a library, ready to answer.
///
/// @param library where it lies; closed by who opened it, after the window has let go of it
/// @param explorer answers questions about it
/// @param ledger the files that came in, in that order
public record OpenLog(Library library, Explorer explorer, List<LedgerEntry> ledger) {

    /// Rows read in all files, the header apart: `stored + rejected + blank`, always.
    public long lines() {
        return sum(LedgerEntry::lines);
    }

    /// Rows kept.
    public long stored() {
        return sum(LedgerEntry::stored);
    }

    /// Rows not kept, each with a reason.
    public long rejected() {
        return sum(LedgerEntry::rejected);
    }

    /// Rows without a character.
    public long blank() {
        return sum(LedgerEntry::blank);
    }

    private long sum(ToLongFunction<LedgerEntry> figure) {
        return ledger.stream().mapToLong(figure).sum();
    }
}
