package app.viewership.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One file on its way into a library: a single transaction, however many logs the file holds. All of it is in the
/// library after [#commit], and nothing of it, codes included, after [#close] without one.
///
/// [#client], [#asset] and what an [IntakeLog] takes may be called by many threads. [#commit] and [#close] are called
/// by one, when the others are done.
public final class Intake implements AutoCloseable {

    private final Library library;
    private final Connections connections;
    private final Codes codes;
    private final FileInfo file;
    private final int firstId;
    private final List<IntakeLog> logs = new ArrayList<>();
    private long nextSegment;
    private volatile boolean open = true;

    Intake(Library library, Connections connections, Codes codes, FileInfo file) {
        this.library = library;
        this.connections = connections;
        this.codes = codes;
        this.file = file;
        Contents contents = library.contents();
        this.firstId =
                contents.ledger().isEmpty() ? 1 : contents.ledger().getLast().id() + 1;
        this.nextSegment = contents.segments().isEmpty()
                ? 1
                : contents.segments().getLast().id() + 1;
    }

    /// The code of a client, a new one at first sight. Takes no lock for a known one; a reader of many rows does well
    /// to remember the codes of the last rows all the same.
    public int client(String ip, String device, String userAgent) {
        requireOpen();
        return codes.client(ip, device, userAgent);
    }

    /// The code of an asset, a new one at first sight; `title` is one of the titles seen with it.
    public int asset(String id, String title) {
        requireOpen();
        return codes.asset(id, title);
    }

    /// Begins a log of this file; the logs of a zip are begun in its order, and may be filled side by side.
    public synchronized IntakeLog log(LogInfo info) {
        requireOpen();
        IntakeLog log = new IntakeLog(this, firstId + logs.size(), file, info);
        logs.add(log);
        return log;
    }

    /// Stores everything, durably, and ends the intake.
    ///
    /// @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
    /// @return [IntakeResult.Duplicate], and nothing stored, where the library has a file of this sha256
    /// @throws LibraryException where the disk is full; nothing is stored then
    /// @throws IllegalStateException where a log is not finished
    public IntakeResult commit(String sha256) {
        requireOpen();
        Optional<LedgerEntry> earlier = library.holding(sha256);
        if (earlier.isPresent()) {
            close();
            return new IntakeResult.Duplicate(earlier.get());
        }
        Contents added = new Contents(
                logs.stream().map(log -> log.entry(sha256)).toList(),
                codes.freshClients(),
                codes.freshAssets(),
                logs.stream()
                        .flatMap(log -> log.segments().stream())
                        .sorted(Comparator.comparingLong(SegmentInfo::id))
                        .toList());
        int knownAssets = library.assets().size();
        connections.write(on -> {
            LedgerTable.insert(on, added.ledger());
            SegmentTable.insert(on, added.segments());
            CodeTables.insertClients(on, added.clients());
            CodeTables.putAssets(on, added.assets(), knownAssets);
        });
        connections.commit();
        open = false;
        library.extend(added);
        return new IntakeResult.Stored(added.ledger());
    }

    /// Ends the intake; without a [#commit] before, the library is as if it had never begun.
    @Override
    public void close() {
        if (open) {
            open = false;
            library.takeBack();
        }
    }

    /// Stores the bytes of a segment outside of the transaction: inside, H2 would write them twice, once uncommitted
    /// and once committed. Nobody sees them before the transaction adds their segment.
    void storeBytes(long id, byte[] bytes) {
        requireOpen();
        connections.change(on -> SegmentTable.insertBytes(on, id, bytes));
    }

    void write(Connections.Change change) {
        requireOpen();
        connections.write(change);
    }

    synchronized long nextSegment() {
        return nextSegment++;
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("The intake of %s has ended".formatted(file.name()));
        }
    }
}
