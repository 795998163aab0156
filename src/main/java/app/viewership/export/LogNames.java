package app.viewership.export;

import app.viewership.store.LedgerEntry;

/// What logs are called: by their file, and inside an archive by both names, `a.zip › b.csv`.
final class LogNames {
    private LogNames() {}

    static String of(LedgerEntry entry) {
        return entry.entry() == null ? entry.name() : entry.name() + " › " + entry.entry();
    }
}
