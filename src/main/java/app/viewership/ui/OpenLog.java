package app.viewership.ui;

import app.viewership.query.Dataset;
import app.viewership.query.Explorer;
import app.viewership.query.Measure;
import app.viewership.query.Question;
import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import app.viewership.source.Missing;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// The log that is open: all files of one kind in a library, ready to answer.
///
/// @param library where it lies; closed by who opened it, after the window has let go of it
/// @param explorer answers questions about it
/// @param ledger the files of its kind that came in, in that order
/// @param kinds the kinds that the library has something of, its own among them
/// @param rank what tells the large from the small in it: watch time, or where no viewing has any, viewings
public record OpenLog(Library library, Explorer explorer, List<LedgerEntry> ledger, List<Kind> kinds, Measure rank) {

    /// Reads what a library has of a kind. Not for the JavaFX thread.
    ///
    /// @throws app.viewership.store.LibraryException where the library cannot be read
    public static OpenLog read(Library library, Kind kind) {
        // Taken first: a file that comes in while this is read is then seen to be missing.
        List<LedgerEntry> ledger = ledger(library, kind);
        Explorer explorer = new Explorer(Dataset.load(library, kind));
        // Cuts the log as the first question will have it, and counts the whole, which then is answered at once.
        Question first = Question.of(kind.id(), ZoneOffset.UTC);
        explorer.summary(first);
        return new OpenLog(library, explorer, ledger, kindsOf(library), explorer.rank(first));
    }

    /// The kinds that a library has something of, the one that came first before the others.
    public static List<Kind> kindsOf(Library library) {
        return library.kinds().stream().map(Kinds::of).flatMap(Optional::stream).toList();
    }

    /// The kind of source that it came from.
    public Kind kind() {
        return explorer.dataset().kind();
    }

    /// Whether any viewing has a length.
    public boolean watched() {
        return rank == Measure.WATCH_SECONDS;
    }

    /// Whether more of its kind came into the library since it was read. That a source went on being listened to is
    /// nothing to read.
    public boolean isBehind() {
        return !isOf(ledger(library, kind()));
    }

    private boolean isOf(List<LedgerEntry> now) {
        return now.size() == ledger.size()
                && IntStream.range(0, now.size()).allMatch(i -> now.get(i).hasRowsOf(ledger.get(i)));
    }

    /// The same with the kinds that the library has now.
    public OpenLog besideOthers() {
        List<LedgerEntry> now = ledger(library, kind());
        return new OpenLog(library, explorer, isOf(now) ? now : ledger, kindsOf(library), rank);
    }

    /// What of its kind did not come in yet, a sentence for each part.
    public List<String> missing() {
        return Missing.of(kind(), ledger.stream().map(LedgerEntry::part).toList());
    }

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

    private static List<LedgerEntry> ledger(Library library, Kind kind) {
        return library.contents().ledgerOf(kind.id());
    }

    private long sum(ToLongFunction<LedgerEntry> figure) {
        return ledger.stream().mapToLong(figure).sum();
    }
}
