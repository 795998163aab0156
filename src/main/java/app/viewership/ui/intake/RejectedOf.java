package app.viewership.ui.intake;

import app.viewership.ingest.FileOutcome;
import app.viewership.ingest.ImportProgress;
import app.viewership.source.RejectedRow;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The rejected rows of one log, wherever they are kept.
///
/// @param file what the log is called
/// @param kind id of its kind; null where it is not known yet
/// @param count how many there are
/// @param rows walks over all of them in the order of their lines; not for the JavaFX thread
record RejectedOf(String file, @Nullable String kind, long count, Consumer<Consumer<RejectedRow>> rows) {

    /// One rejected row with the log it is from.
    record Line(String file, RejectedRow row) {}

    /// Those of a log in the library.
    static RejectedOf stored(Library library, LedgerEntry entry) {
        return new RejectedOf(
                nameOf(entry),
                entry.kind(),
                entry.rejected(),
                reader -> library.rejected().forEach(
                        entry, row -> reader.accept(new RejectedRow(row.line(), row.reason(), row.text()))));
    }

    /// Those of a log of which nothing could be stored.
    static RejectedOf refused(FileOutcome outcome) {
        return new RejectedOf(
                outcome.name(),
                outcome.kind(),
                outcome.rejectedRows().size(),
                reader -> outcome.rejectedRows().forEach(reader));
    }

    /// Those that are known of a log that is being read.
    static RejectedOf running(ImportProgress progress) {
        List<RejectedRow> first = progress.firstRejected();
        return new RejectedOf(progress.file(), null, first.size(), first::forEach);
    }

    /// `a.csv`, or `a.zip › b.csv` inside an archive.
    static String nameOf(LedgerEntry entry) {
        return entry.entry() == null ? entry.name() : entry.name() + " › " + entry.entry();
    }
}
