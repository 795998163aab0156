package app.viewership.ingest;

import app.viewership.store.Library;
import app.viewership.store.LibraryException;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Sees to it that what an import stored is on the disk: of thousands of small files not each by itself, which would
/// take longer than reading them, but once in a while and at the end.
final class Disk {

    private static final Logger LOG = Logger.getLogger(Disk.class.getName());
    private static final long PAUSE = 1_000_000_000;

    private final Library library;
    private final LongSupplier nanos;
    private long synced;
    private int logs;

    /// @param nanos the clock
    Disk(Library library, LongSupplier nanos) {
        this.library = library;
        this.nanos = nanos;
        synced = nanos.getAsLong();
        logs = library.ledger().size();
    }

    /// At the end of a file.
    void sync() {
        if (nanos.getAsLong() - synced >= PAUSE) {
            syncNow();
        }
    }

    /// At the end of the import.
    void syncNow() {
        if (library.ledger().size() == logs) {
            return;
        }
        try {
            library.sync();
        } catch (LibraryException e) {
            // The ledger tells which files are lost.
            LOG.log(Level.WARNING, "What was stored may be lost", e);
        }
        synced = nanos.getAsLong();
        logs = library.ledger().size();
    }
}
