package app.viewership.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// One file on its way into a library: a single transaction, however many logs the file holds. All of it is in the
/// library after [#commit], and nothing of it, codes included, after [#close] without one.
///
/// What an [IntakeLog] takes may come from many threads. [#commit] and [#close] are called
/// by one, when the others are done.
public final class Intake implements AutoCloseable {

    private final Intakes intakes;
    private final Connections connections;
    private final Codes codes;
    private final FileInfo file;
    private final int firstId;
    private final NewRecords records;
    private final List<IntakeLog> logs = new ArrayList<>();
    private long nextSegment;
    private volatile boolean open = true;

    Intake(Intakes intakes, Connections connections, Memory memory, FileInfo file) {
        this.intakes = intakes;
        this.connections = connections;
        this.codes = memory.codes();
        this.file = file;
        Contents contents = memory.contents();
        this.records = new NewRecords(memory.records(), connections, contents.records());
        this.firstId =
                contents.ledger().isEmpty() ? 1 : contents.ledger().getLast().id() + 1;
        this.nextSegment = contents.segments().isEmpty()
                ? 1
                : contents.segments().getLast().id() + 1;
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
    /// @see #commitSoon
    public IntakeResult commit(String sha256) {
        IntakeResult result = commitSoon(sha256);
        intakes.sync();
        return result;
    }

    /// Stores everything and ends the intake. It is there at once, and durable after [Library#sync]: a kill before may
    /// cost it, whole. For many small files, of which each would wait for the disk.
    ///
    /// @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
    /// @return [IntakeResult.Duplicate], and nothing stored, where the library has the file, see [Contents#duplicateOf]
    /// @throws LibraryException where the disk is full; nothing is stored then
    /// @throws IllegalStateException where a log is not finished
    public IntakeResult commitSoon(String sha256) {
        requireOpen();
        Optional<LedgerEntry> earlier = intakes.contents().holdsSize(file.size())
                ? intakes.contents()
                        .duplicateOf(
                                sha256,
                                logs.stream().map(log -> log.info().sort()).toList())
                : Optional.empty();
        if (earlier.isPresent()) {
            close();
            return new IntakeResult.Duplicate(earlier.get());
        }
        records.write();
        Contents added = new Contents(
                logs.stream().map(log -> log.entry(sha256)).toList(),
                codes.freshClients(),
                codes.freshAssets(),
                logs.stream()
                        .flatMap(log -> log.segments().stream())
                        .sorted(Comparator.comparingLong(SegmentInfo::id))
                        .toList(),
                logs.stream().flatMap(log -> log.captures().stream()).toList(),
                records.count());
        write(added, added.ledger(), on -> {});
        commitWritten();
        intakes.extend(intakes.contents().plus(added));
        return new IntakeResult.Stored(added.ledger());
    }

    /// Stores what came of logs that grow; it is there at once, and durable after [Library#sync].
    void commitGrowth(List<GrownLog> grown) {
        List<Long> replaced = replaced(grown);
        Contents added = writeGrowth(grown, replaced, intakes.retired().due());
        commitWritten();
        intakes.retired().add(replaced);
        intakes.extend(intakes.contents().grown(added, Set.copyOf(replaced)));
    }

    /// Does the same but for the commit: nothing is stored.
    void rehearseGrowth(List<GrownLog> grown) {
        writeGrowth(grown, replaced(grown), List.of());
    }

    private static List<Long> replaced(List<GrownLog> grown) {
        return grown.stream()
                .flatMap(log -> log.dropped().stream())
                .map(SegmentInfo::id)
                .toList();
    }

    private Contents writeGrowth(List<GrownLog> grown, List<Long> replaced, List<Long> due) {
        requireOpen();
        Contents added = new Contents(
                grown.stream().map(GrownLog::entry).toList(),
                codes.freshClients(),
                codes.freshAssets(),
                grown.stream()
                        .flatMap(log -> log.segments().stream())
                        .sorted(Comparator.comparingLong(SegmentInfo::id))
                        .toList(),
                List.of(),
                records.count());
        List<LedgerEntry> begun =
                grown.stream().filter(GrownLog::fresh).map(GrownLog::entry).toList();
        write(added, begun, on -> {
            LedgerTable.update(on, added.ledger());
            SegmentTable.retire(on, replaced);
            SegmentTable.forget(on, due);
        });
        return added;
    }

    private void write(Contents added, List<LedgerEntry> begun, Connections.Change more) {
        int knownAssets = intakes.contents().assets().size();
        connections.write(on -> {
            LedgerTable.insert(on, begun);
            SegmentTable.insert(on, added.segments());
            CodeTables.insertClients(on, added.clients());
            CodeTables.putAssets(on, added.assets(), knownAssets);
            more.on(on);
        });
    }

    private void commitWritten() {
        connections.commit();
        open = false;
    }

    int firstId() {
        return firstId;
    }

    /// Ends the intake; without a [#commit] before, the library is as if it had never begun.
    @Override
    public void close() {
        if (open) {
            open = false;
            intakes.takeBack();
        }
    }

    Object era() {
        return codes.era();
    }

    int client(String kind, int texts, Consumer<ClientKey> of) {
        requireOpen();
        return codes.client(kind, texts, of);
    }

    int asset(String kind, List<String> texts, String title) {
        requireOpen();
        return codes.asset(kind, texts, title);
    }

    /// The id of a version of a record, a new one at first sight.
    ///
    /// @param guess the id that it may have, if any
    int record(RecordText text, int guess) {
        requireOpen();
        return records.id(text, guess);
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
