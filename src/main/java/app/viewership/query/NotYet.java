package app.viewership.query;

import app.viewership.source.Kind;
import app.viewership.source.Missing;
import app.viewership.source.Part;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.util.List;

/// What a library has nothing of yet, and figures are less for it.
public final class NotYet {

    private NotYet() {}

    /// One sentence for each part of a kind that may still come: `No users yet: country and subscription are unknown.`
    public static List<String> of(Library library, Kind kind) {
        // What a kind never says is no part that could still come.
        List<String> never =
                Missing.of(kind, kind.parts().stream().map(Part::id).toList());
        List<String> parts = library.contents().ledgerOf(kind.id()).stream()
                .map(LedgerEntry::part)
                .toList();
        return Missing.of(kind, parts).stream()
                .filter(sentence -> !never.contains(sentence))
                .toList();
    }
}
