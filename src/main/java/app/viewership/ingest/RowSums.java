package app.viewership.ingest;

import app.viewership.store.LedgerEntry;
import java.util.Collection;

/// Rows read, and what became of them, of one log or of many: `lines == stored + rejected + blank` always.
///
/// @param lines rows read, the header apart; a row with quoted line ends is one
/// @param stored rows that were stored
/// @param rejected rows that were rejected
/// @param blank empty lines
/// @param unusable stored rows of a status that builds no viewing
public record RowSums(long lines, long stored, long rejected, long blank, long unusable) {
    static final RowSums NONE = new RowSums(0, 0, 0, 0, 0);

    public static RowSums of(LedgerEntry entry) {
        return new RowSums(entry.lines(), entry.stored(), entry.rejected(), entry.blank(), entry.unusable());
    }

    static RowSums of(Collection<FileOutcome> files) {
        return files.stream().map(FileOutcome::rows).reduce(NONE, RowSums::plus);
    }

    /// Of all that came into a library.
    public static RowSums ofLedger(Collection<LedgerEntry> entries) {
        return entries.stream().map(RowSums::of).reduce(NONE, RowSums::plus);
    }

    private RowSums plus(RowSums other) {
        return new RowSums(
                lines + other.lines,
                stored + other.stored,
                rejected + other.rejected,
                blank + other.blank,
                unusable + other.unusable);
    }
}
