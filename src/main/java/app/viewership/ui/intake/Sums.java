package app.viewership.ui.intake;

import app.viewership.ingest.FileOutcome;
import app.viewership.store.LedgerEntry;
import java.util.List;

/// Rows read, and what became of them: `lines = stored + rejected + blank`, of one log or of many.
///
/// @param lines rows read, the header apart
/// @param unusable stored rows of a status that builds no viewing
record Sums(long lines, long stored, long rejected, long blank, long unusable) {
    private static final Sums NONE = new Sums(0, 0, 0, 0, 0);

    static Sums of(FileOutcome file) {
        return new Sums(file.lines(), file.stored(), file.rejected(), file.blank(), file.unusable());
    }

    static Sums of(LedgerEntry entry) {
        return new Sums(entry.lines(), entry.stored(), entry.rejected(), entry.blank(), entry.unusable());
    }

    static Sums of(List<FileOutcome> files) {
        return files.stream().map(Sums::of).reduce(NONE, Sums::plus);
    }

    static Sums ofLedger(List<LedgerEntry> entries) {
        return entries.stream().map(Sums::of).reduce(NONE, Sums::plus);
    }

    private Sums plus(Sums other) {
        return new Sums(
                lines + other.lines,
                stored + other.stored,
                rejected + other.rejected,
                blank + other.blank,
                unusable + other.unusable);
    }

    /// The four figures of the sum, written out.
    Object[] written() {
        return new Object[] {Amounts.count(lines), Amounts.count(stored), Amounts.count(rejected), Amounts.count(blank)
        };
    }
}
