package app.viewership.ingest;

import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.source.Kinds;
import app.viewership.source.LogFile;
import app.viewership.store.CaptureChanges;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks up in the library what became of logs in the end. Asked when all are in, so that the order in which they came
/// in makes no difference to what files of records told, and each part is played but once.
final class Told {

    /// Names a log: the path of the file and what the log is called.
    private record Log(String path, String name) {

        static Log of(LedgerEntry entry) {
            String inside = entry.entry();
            return new Log(entry.path(), inside == null ? entry.name() : LogFile.nameOf(entry.name(), inside));
        }

        static Log of(FileOutcome outcome) {
            return new Log(outcome.path().toAbsolutePath().toString(), outcome.name());
        }
    }

    private final Library library;
    private final Map<Log, LedgerEntry> entries = new HashMap<>();
    private final Map<List<String>, Map<Integer, CaptureChanges>> changes = new HashMap<>();

    /// @param stored the entries that the import added
    Told(Library library, List<LedgerEntry> stored) {
        this.library = library;
        stored.forEach(entry -> entries.put(Log.of(entry), entry));
    }

    /// The outcome as it is now known.
    FileOutcome of(FileOutcome outcome) {
        if (outcome.ending() != Ending.STORED) {
            return outcome;
        }
        LedgerEntry entry = entries.get(Log.of(outcome));
        return entry == null
                ? new Outcomes(outcome.path()).lost(outcome)
                : outcome.with(changes.computeIfAbsent(List.of(entry.kind(), entry.part()), part -> changes(entry))
                        .get(entry.id()));
    }

    private Map<Integer, CaptureChanges> changes(LedgerEntry entry) {
        return Kinds.of(entry.kind())
                .map(kind -> library.changes(kind, kind.part(entry.part())))
                .orElse(Map.of());
    }
}
