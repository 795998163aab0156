package app.viewership.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What was imported, kept in one database file: the ledger of files, rejected rows, clients, assets, requests in
/// packed segments, saved views and settings.
///
/// A library is safe for many threads. Whenever the program is killed, the file opens again with every import whole or
/// absent. Each method may throw a [LibraryException] with a sentence for the user.
public final class Library implements AutoCloseable {

    /// In place of an asset's code in [#requestsOf]: any.
    public static final int ANY_ASSET = -1;

    private static final int REJECTED_AT_ONCE = 1000;

    private final Path file;
    private final Connections connections;
    private final Codes codes = new Codes();
    private final Shelf views;
    private final Shelf settings;
    private volatile Contents contents;
    private @Nullable Intake intake;

    private Library(Path file, Connections connections) {
        this.file = file;
        this.connections = connections;
        this.views = new Shelf(connections, "view");
        this.settings = new Shelf(connections, "setting");
        this.contents = stored();
        codes.load(contents);
    }

    private Contents stored() {
        Contents stored = connections.read(on ->
                new Contents(LedgerTable.all(on), CodeTables.clients(on), CodeTables.assets(on), SegmentTable.all(on)));
        if (!stored.isWhole()) {
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

    /// The clients by code.
    public List<ClientEntry> clients() {
        return contents.clients();
    }

    /// The assets by code.
    public List<AssetEntry> assets() {
        return contents.assets();
    }

    /// Whether a file of that many bytes is stored; without one there is no need to look at the sha256 before an
    /// import.
    public boolean holdsSize(long size) {
        return contents.ledger().stream().anyMatch(entry -> entry.size() == size);
    }

    /// The first log of the file with this sha256.
    public Optional<LedgerEntry> holding(String sha256) {
        return contents.ledger().stream()
                .filter(entry -> entry.sha256().equals(sha256))
                .findFirst();
    }

    /// Begins to take in a file. There is one intake at a time; reading goes on beside it.
    ///
    /// @throws IllegalStateException while another intake is open
    public synchronized Intake begin(FileInfo info) {
        if (readOnly()) {
            throw Failure.readOnly(file);
        }
        if (intake != null) {
            throw new IllegalStateException("Another intake is open");
        }
        intake = new Intake(this, connections, codes, info);
        return intake;
    }

    /// Says that the intake ended well and what it added.
    synchronized void extend(Contents added) {
        codes.keep();
        contents = contents.plus(added);
        intake = null;
    }

    /// Takes back what the intake did. Where the file had to be opened again, what is stored tells what became of it.
    synchronized void takeBack() {
        intake = null;
        codes.forget();
        if (connections.rollback()) {
            contents = stored();
            codes.load(contents);
        }
    }

    /// The requests of a segment with their lines. Many threads may read side by side.
    public Requests read(SegmentInfo segment) {
        return unpacked(segment, true);
    }

    /// The requests of a segment without their lines, which is faster.
    public Requests readWithoutLines(SegmentInfo segment) {
        return unpacked(segment, false);
    }

    /// Hands every segment of `from` to `reader`, without lines, on as many threads as there are cores and in no order;
    /// only the segments at hand are in memory.
    public void forEachSegment(Contents from, BiConsumer<SegmentInfo, Requests> reader) {
        from.segments().parallelStream().forEach(segment -> reader.accept(segment, readWithoutLines(segment)));
    }

    private Requests unpacked(SegmentInfo segment, boolean lines) {
        byte[] bytes = connections.read(on -> SegmentTable.bytes(on, segment.id()));
        try {
            return lines ? SegmentCodec.unpack(bytes) : SegmentCodec.unpackWithoutLines(bytes);
        } catch (DamagedSegmentException e) {
            throw Failure.damaged(file, e);
        }
    }

    /// The requests of some clients in a span of time with their place in the log, by time, then log, then line.
    /// Touches only the segments that can hold one.
    ///
    /// @param clients codes
    /// @param asset code, or [#ANY_ASSET]
    /// @param from first second
    /// @param to last second, itself included: a viewing ends with its last request
    public List<LoggedRequest> requestsOf(int[] clients, int asset, long from, long to) {
        RequestSearch search = new RequestSearch(Arrays.stream(clients).sorted().toArray(), asset, from, to);
        Contents now = contents;
        Map<Integer, LedgerEntry> files = RequestSearch.byId(now.ledger());
        List<LoggedRequest> found = new ArrayList<>();
        for (SegmentInfo segment : search.segmentsOf(now)) {
            LedgerEntry of = Objects.requireNonNull(files.get(segment.file()));
            search.in(segment, read(segment), of, found::add);
        }
        found.sort(RequestSearch.ORDER);
        return found;
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
