package app.viewership.store;

import app.viewership.source.History;
import app.viewership.source.Kind;
import app.viewership.source.Part;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What was imported, kept in one database file: the ledger of files, rejected rows, clients, assets, events in
/// packed segments, records with their history, saved views and settings.
///
/// A library is safe for many threads. Whenever the program is killed, the file opens again with every import whole or
/// absent. Each method may throw a [LibraryException] with a sentence for the user.
public final class Library implements AutoCloseable {

    private static final int REJECTED_AT_ONCE = 1000;

    private final Path file;
    private final Connections connections;
    private volatile Codes codes = new Codes();
    private final Records records;
    private final Shelf views;
    private final Shelf settings;
    private volatile Contents contents;
    private final Retired retired = new Retired(System::nanoTime);
    private @Nullable Intake intake;

    /// Whether the intake is a growth.
    private boolean growing;

    /// How many wait to grow.
    private int waiting;

    private Library(Path file, Connections connections) {
        this.file = file;
        this.connections = connections;
        this.records = new Records(file, connections);
        this.views = new Shelf(connections, "view");
        this.settings = new Shelf(connections, "setting");
        this.contents = stored();
        codes.load(contents);
        if (!connections.readOnly()) {
            connections.change(SegmentTable::tidy);
        }
    }

    private Contents stored() {
        Contents stored;
        try {
            stored = connections.read(on -> new Contents(
                    LedgerTable.all(on),
                    CodeTables.clients(on),
                    CodeTables.assets(on),
                    SegmentTable.all(on),
                    CaptureTable.all(on),
                    RecordTable.count(on)));
        } catch (DamagedSegmentException e) {
            throw Failure.damaged(file, e);
        }
        if (stored.records() < 0 || !stored.isWhole()) {
            throw Failure.damaged(file, null);
        }
        return stored;
    }

    /// Opens a library that exists; read-only where its file may not be written.
    ///
    /// @param name of the file, with or without `.mv.db`
    public static Library open(Path name) {
        return open(LibraryFile.named(name), false);
    }

    /// Opens a library that exists and changes nothing in it.
    ///
    /// @param name of the file, with or without `.mv.db`
    public static Library openReadOnly(Path name) {
        return open(LibraryFile.named(name), true);
    }

    /// Makes an empty library where there is no file yet, and opens it.
    ///
    /// @param name of the file, with or without `.mv.db`
    public static Library create(Path name) {
        Path file = LibraryFile.named(name);
        if (!new Opening(Schema.NEWEST).createIfAbsent(file)) {
            throw new LibraryException("%s exists already. Open it, or name another file.".formatted(file));
        }
        return open(file, false);
    }

    /// Opens the library where there is one, else makes it.
    ///
    /// @param name of the file, with or without `.mv.db`
    public static Library openOrCreate(Path name) {
        Path file = LibraryFile.named(name);
        new Opening(Schema.NEWEST).createIfAbsent(file);
        return open(file, false);
    }

    /// Whether there is a file of this name, a library or not.
    ///
    /// @param name of the file, with or without `.mv.db`
    public static boolean exists(Path name) {
        return Files.exists(LibraryFile.named(name));
    }

    private static Library open(Path file, boolean asItIs) {
        Connections connections = new Opening(Schema.NEWEST).open(file, asItIs);
        try {
            return new Library(file, connections);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /// The database file.
    public Path file() {
        return file;
    }

    /// Whether nothing can be imported or saved.
    public boolean readOnly() {
        return connections.readOnly();
    }

    /// All that is stored at this moment, imports whole or absent.
    public Contents contents() {
        return contents;
    }

    /// The logs that came in, in the order of import.
    public List<LedgerEntry> ledger() {
        return contents.ledger();
    }

    /// The ids of the kinds that it holds something of, the one that came first before the others.
    public List<String> kinds() {
        return contents.kinds();
    }

    /// The clients of all kinds by code.
    public List<ClientEntry> clients() {
        return contents.clients();
    }

    /// The assets of all kinds by code.
    public List<AssetEntry> assets() {
        return contents.assets();
    }

    /// Whether a file of that many bytes is stored; without one there is no need to look at the sha256 before an
    /// import.
    public boolean holdsSize(long size) {
        return contents.ledger().stream().anyMatch(entry -> entry.size() == size);
    }

    /// What makes a file a duplicate: a log of events that came in before with the same bytes, or records that all did.
    /// Records count only where they were captured at the same time, for a vendor may return to what was.
    ///
    /// @param sha256 of the bytes of the file
    /// @param logs what each of its logs is taken for
    /// @return the first log that came in before; empty where the file is no duplicate
    public Optional<LedgerEntry> duplicateOf(String sha256, List<LogSort> logs) {
        List<LedgerEntry> before = contents.ledger().stream()
                .filter(entry -> entry.sha256().equals(sha256))
                .toList();
        List<LedgerEntry> known = new ArrayList<>();
        for (LogSort log : logs) {
            Optional<LedgerEntry> same =
                    before.stream().filter(entry -> entry.sort().equals(log)).findFirst();
            if (same.isPresent() && log.captured() == null) {
                return same;
            }
            same.ifPresent(known::add);
        }
        return known.size() == logs.size() ? known.stream().findFirst() : Optional.empty();
    }

    /// Begins to take in a file. There is one intake at a time; reading goes on beside it.
    ///
    /// @throws IllegalStateException while another intake is open
    public synchronized Intake begin(FileInfo info) {
        if (readOnly()) {
            throw Failure.readOnly(file);
        }
        if (intake != null && !growing) {
            throw new IllegalStateException("Another intake is open");
        }
        awaitTurn();
        Intake begun = new Intake(this, connections, codes, records, info);
        intake = begun;
        return begun;
    }

    /// A growth takes a part of a second, and whoever waits for its turn between two files gets it.
    private void awaitTurn() {
        boolean interrupted = false;
        while (intake != null || waiting > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Begins to take in what came of logs that are read while they come. An import beside it waits for its end, and it
    /// for the end of the file that an import is at.
    ///
    /// @param longest how long to wait for the turn
    /// @return empty if it has not come
    public synchronized Optional<Growth> grow(Duration longest) throws InterruptedException {
        if (readOnly()) {
            throw Failure.readOnly(file);
        }
        long until = System.nanoTime() + longest.toNanos();
        waiting++;
        try {
            while (intake != null) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    return Optional.empty();
                }
                wait(left / 1_000_000 + 1);
            }
            Intake begun = new Intake(this, connections, codes, records, new FileInfo("live", "live", 0));
            intake = begun;
            growing = true;
            return Optional.of(new Growth(this, begun));
        } finally {
            waiting--;
            notifyAll();
        }
    }

    Retired retired() {
        return retired;
    }

    /// Makes all that was committed durable.
    ///
    /// @throws LibraryException where the disk is full; what was committed since the last time may be lost then, each
    ///     file whole, and [#ledger] tells what is there
    public void sync() {
        try {
            connections.sync();
        } catch (LibraryException e) {
            synchronized (this) {
                connections.reopen();
                reload();
            }
            throw e;
        }
    }

    /// Says that the intake ended well and what there is now.
    synchronized void extend(Contents now) {
        codes.keep();
        records.keep();
        contents = now;
        endIntake();
    }

    private void endIntake() {
        intake = null;
        growing = false;
        notifyAll();
    }

    /// Takes back what the intake did. Where the file had to be opened again, what is stored tells what became of it.
    synchronized void takeBack() {
        codes.forget();
        records.forget();
        try {
            if (connections.rollback()) {
                reload();
            }
        } finally {
            endIntake();
        }
    }

    /// What was kept but not durable may be lost, too.
    private void reload() {
        records.reload();
        contents = stored();
        codes = new Codes();
        codes.load(contents);
    }

    /// The events of a segment with their lines. Many threads may read side by side.
    public Events read(SegmentInfo segment) {
        return unpacked(segment, true);
    }

    /// The events of a segment without their lines, which is faster.
    public Events readWithoutLines(SegmentInfo segment) {
        return unpacked(segment, false);
    }

    /// Hands every one of the segments to `reader`, without lines, on as many threads as there are cores and in no
    /// order; only the segments at hand are in memory.
    public void forEachSegment(List<SegmentInfo> segments, BiConsumer<SegmentInfo, Events> reader) {
        segments.parallelStream().forEach(segment -> reader.accept(segment, readWithoutLines(segment)));
    }

    private Events unpacked(SegmentInfo segment, boolean lines) {
        byte[] bytes = connections.read(on -> SegmentTable.bytes(on, segment.id()));
        try {
            return lines ? SegmentCodec.unpack(bytes) : SegmentCodec.unpackWithoutLines(bytes);
        } catch (DamagedSegmentException e) {
            throw Failure.damaged(file, e);
        }
    }

    /// The events of some clients and some assets in a span of time with their place in the log, by time, then log,
    /// then line. Touches only the segments that can hold one.
    ///
    /// @param clients codes
    /// @param assets codes
    /// @param from first second
    /// @param to last second, itself included: a viewing ends with its last event
    public List<LoggedEvent> eventsOf(int[] clients, int[] assets, long from, long to) {
        return found(EventSearch.of(clients, assets, from, to));
    }

    /// The same, of whatever asset.
    public List<LoggedEvent> eventsOf(int[] clients, long from, long to) {
        return found(EventSearch.of(clients, null, from, to));
    }

    private List<LoggedEvent> found(EventSearch search) {
        Contents now = contents;
        Map<Integer, LedgerEntry> files = EventSearch.byId(now.ledger());
        List<LoggedEvent> found = new ArrayList<>();
        for (SegmentInfo segment : search.segmentsOf(now)) {
            LedgerEntry of = Objects.requireNonNull(files.get(segment.file()));
            search.in(segment, read(segment), of, found::add);
        }
        found.sort(EventSearch.ORDER);
        return found;
    }

    /// The records of a kind as they were over time. It follows from what the files hold and when they were captured,
    /// not from the order in which they came in.
    public History history(Kind kind) {
        return records.history(kind, contents);
    }

    /// What each file of records of a part told that was not known just before it, by its id in the ledger.
    public Map<Integer, CaptureChanges> changes(Kind kind, Part part) {
        return records.changes(kind, part, contents);
    }

    /// What a file told that was not known just before it, by the time of capture.
    ///
    /// @param kind the kind of the entry
    /// @return empty for a log of events
    public Optional<CaptureChanges> changesOf(Kind kind, LedgerEntry entry) {
        return Optional.ofNullable(changes(kind, kind.part(entry.part())).get(entry.id()));
    }

    /// The records of a log with their lines, in its order; empty for a log of events.
    public List<CapturedRecord> recordsOf(LedgerEntry entry) {
        return records.of(entry);
    }

    /// The bytes of a log that was listened to, as they came; of any other nothing, for it came from a file. A log that
    /// grows may give more than its entry says.
    public InputStream bytesOf(LedgerEntry entry) {
        return new PieceStream(connections, entry.id());
    }

    /// Rejected rows of a log in the order of their lines, a page of them.
    ///
    /// @param entry the log
    /// @param afterLine the line of the last row of the page before; -1 for the first page
    /// @param limit rows at most
    public List<Rejected> rejected(LedgerEntry entry, long afterLine, int limit) {
        return connections.read(on -> RejectedTable.after(on, entry.id(), afterLine, limit));
    }

    /// All rejected rows of a log in the order of their lines, a page of them in memory.
    public void forEachRejected(LedgerEntry entry, Consumer<Rejected> reader) {
        long after = -1;
        for (List<Rejected> page = rejected(entry, after, REJECTED_AT_ONCE);
                !page.isEmpty();
                page = rejected(entry, after, REJECTED_AT_ONCE)) {
            page.forEach(reader);
            after = page.getLast().line();
        }
    }

    /// The saved views, by name.
    public Shelf views() {
        return views;
    }

    /// The settings of this library, by name.
    public Shelf settings() {
        return settings;
    }

    /// Ends an open intake without a trace and closes the file.
    @Override
    public void close() {
        @Nullable Intake open;
        synchronized (this) {
            open = intake;
        }
        try (connections) {
            if (open != null) {
                open.close();
            }
        }
    }
}
