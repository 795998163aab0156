package app.viewership.store;

import java.util.List;
import java.util.function.Consumer;

/// The rejected rows that a library holds, by their log. Each method may throw a [LibraryException] with a sentence for
/// the user.
public final class RejectedRows {

    private static final int AT_ONCE = 1000;

    private final Connections connections;

    RejectedRows(Connections connections) {
        this.connections = connections;
    }

    /// Those of a log in the order of their lines, a page of them.
    ///
    /// @param log of the ledger
    /// @param afterLine the line of the last row of the page before; -1 for the first page
    /// @param limit rows at most
    public List<Rejected> page(LedgerEntry log, long afterLine, int limit) {
        return connections.read(on -> RejectedTable.after(on, log.id(), afterLine, limit));
    }

    /// All of a log in the order of their lines, a page of them in memory.
    public void forEach(LedgerEntry log, Consumer<Rejected> reader) {
        long after = -1;
        for (List<Rejected> page = page(log, after, AT_ONCE); !page.isEmpty(); page = page(log, after, AT_ONCE)) {
            page.forEach(reader);
            after = page.getLast().line();
        }
    }
}
