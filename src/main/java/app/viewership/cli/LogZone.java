package app.viewership.cli;

import app.viewership.query.Explorer;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.time.ZoneId;

/// The zone of the times in a log: the one that they tell, else the one that they were read in.
final class LogZone {

    private LogZone() {}

    /// Of the events that came in last.
    static ZoneId of(Library library, Explorer explorer) {
        String events = explorer.dataset().kind().events().id();
        return library.contents().of(explorer.dataset().kind().id()).ledger().stream()
                .filter(entry -> entry.part().equals(events))
                .map(LedgerEntry::logZone)
                .reduce(ZoneId.of("UTC"), (one, other) -> other);
    }
}
