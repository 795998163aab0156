package app.viewership.ui.intake;

import app.viewership.export.RejectedCsv;
import app.viewership.ingest.FileOutcome;
import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.ingest.ImportProgress;
import app.viewership.ingest.ImportReport;
import app.viewership.source.RejectedRow;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The rejected rows of one log, wherever they are kept. Of kinds that name nobody they come without their text.
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
                reader -> library.rejected()
                        .forEach(
                                entry,
                                row -> reader.accept(RejectedCsv.told(
                                        entry.kind(), new RejectedRow(row.line(), row.reason(), row.text())))));
    }

    /// Those of a log of which nothing could be stored.
    private static RejectedOf refused(FileOutcome outcome) {
        return new RejectedOf(
                outcome.name(),
                outcome.kind(),
                outcome.rejectedRows().size(),
                reader -> outcome.rejectedRows().forEach(row -> reader.accept(RejectedCsv.told(outcome.kind(), row))));
    }

    /// Those of all logs of an import that have some.
    ///
    /// @param library that the logs came into; null where none is open any more
    static List<RejectedOf> all(ImportReport report, @Nullable Library library) {
        List<RejectedOf> all = new ArrayList<>();
        for (FileOutcome file : report.files()) {
            if (file.ending() == Ending.STORED && library != null) {
                library.ledger().stream()
                        .filter(entry -> isOf(entry, file) && entry.rejected() > 0)
                        .forEach(entry -> all.add(stored(library, entry)));
            } else if (file.rejectedRows().size() > 0) {
                all.add(refused(file));
            }
        }
        return all;
    }

    private static boolean isOf(LedgerEntry entry, FileOutcome file) {
        return entry.sha256().equals(file.sha256()) && nameOf(entry).equals(file.name());
    }

    /// Those that are known of a log that is being read.
    ///
    /// @param named whether every log of the import may name somebody; else their text waits until the kind is known
    static RejectedOf running(ImportProgress progress, boolean named) {
        List<RejectedRow> first = named
                ? progress.firstRejected()
                : progress.firstRejected().stream()
                        .map(row -> new RejectedRow(row.line(), row.reason(), ""))
                        .toList();
        return new RejectedOf(progress.file(), null, first.size(), first::forEach);
    }

    /// `a.csv`, or `a.zip › b.csv` inside an archive.
    static String nameOf(LedgerEntry entry) {
        return entry.entry() == null ? entry.name() : entry.name() + " › " + entry.entry();
    }
}
