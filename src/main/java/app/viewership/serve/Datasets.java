package app.viewership.serve;

import app.viewership.query.Dataset;
import app.viewership.query.Explorer;
import app.viewership.query.NotYet;
import app.viewership.query.StreamReports;
import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The datasets of a library, each read when it is first asked for, and again when files came in. Safe for many
/// threads.
final class Datasets {
    private final Library library;
    private final Map<String, Explorer> explorers = new HashMap<>();
    private final Map<String, StreamReports> reports = new HashMap<>();
    private List<LedgerEntry> files = List.of();

    Datasets(Library library) {
        this.library = library;
    }

    /// The kinds that there is something of.
    List<Kind> kinds() {
        return library.kinds().stream().flatMap(id -> Kinds.of(id).stream()).toList();
    }

    /// The dataset of this name, or the only one.
    ///
    /// @throws Refused if it is not there, or none is named of several
    synchronized Explorer explorer(@Nullable String name) {
        refresh();
        Kind kind = kind(kinds(), name);
        return explorers.computeIfAbsent(kind.id(), id -> new Explorer(Dataset.load(library, kind)));
    }

    /// The reports on the events of live platforms.
    ///
    /// @throws Refused if there are no such events
    synchronized StreamReports streams(@Nullable String name) {
        refresh();
        List<Kind> told = kinds().stream()
                .filter(kind -> kind.questions().streams().isPresent())
                .toList();
        if (told.isEmpty()) {
            throw new Refused(
                    Refused.NOTHING_HERE,
                    "The library holds no events of live platforms, which exported viewings do not tell; listen to some, or"
                            + " import captures.");
        }
        Kind kind = kind(told, name);
        StreamReports known = reports.get(kind.id());
        if (known == null) {
            known = Objects.requireNonNull(StreamReports.of(library, kind));
            reports.put(kind.id(), known);
        }
        return known;
    }

    /// What a dataset has nothing of yet, in sentences.
    List<String> missing(Kind kind) {
        return NotYet.of(library, kind);
    }

    private static Kind kind(List<Kind> among, @Nullable String name) {
        String there = String.join(", ", among.stream().map(Kind::id).toList());
        if (name == null) {
            if (among.size() == 1) {
                return among.getFirst();
            }
            throw among.isEmpty()
                    ? new Refused(Refused.NOTHING_HERE, "The library is empty; import something first.")
                    : new Refused(
                            Refused.WRONG,
                            "There are several datasets; name one of them: dataset="
                                    + String.join(
                                            " or dataset=",
                                            among.stream().map(Kind::id).toList())
                                    + ".");
        }
        return among.stream()
                .filter(kind -> kind.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Refused.NOTHING_HERE, "There is no dataset \"" + name + "\"; there is " + there + "."));
    }

    private void refresh() {
        // Of a log that is read while it comes, only the figures change.
        List<LedgerEntry> now = library.ledger();
        if (!now.equals(files)) {
            explorers.clear();
            reports.clear();
            files = now;
        }
    }
}
