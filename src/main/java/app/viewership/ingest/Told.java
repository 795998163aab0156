package app.viewership.ingest;

import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.source.Kinds;
import app.viewership.store.CaptureChanges;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Adds to outcomes what files of records told. Asked when all are in, so that the order in which they came in makes no
/// difference, and each part is played but once.
record Told(Library library) {

    /// @param stored the entries of the outcomes that ended stored, in their order
    List<FileOutcome> of(List<FileOutcome> outcomes, List<LedgerEntry> stored) {
        Map<List<String>, Map<Integer, CaptureChanges>> ofParts = new HashMap<>();
        Iterator<LedgerEntry> entries = stored.iterator();
        List<FileOutcome> told = new ArrayList<>();
        for (FileOutcome outcome : outcomes) {
            if (outcome.ending() == Ending.STORED) {
                LedgerEntry entry = entries.next();
                Map<Integer, CaptureChanges> changes =
                        ofParts.computeIfAbsent(List.of(entry.kind(), entry.part()), part -> changes(entry));
                told.add(outcome.with(changes.get(entry.id())));
            } else {
                told.add(outcome);
            }
        }
        return told;
    }

    private Map<Integer, CaptureChanges> changes(LedgerEntry entry) {
        return Kinds.of(entry.kind())
                .map(kind -> library.changes(kind, kind.part(entry.part())))
                .orElse(Map.of());
    }
}
