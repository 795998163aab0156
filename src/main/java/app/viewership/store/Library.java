package app.viewership.store;

import app.viewership.source.History;
import app.viewership.source.Kind;
import app.viewership.source.Part;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was imported, kept in one database file: the ledger of files, rejected rows, clients, assets, events in
/// packed segments, records with their history, saved views and settings.
///
/// A library is safe for many threads. Whenever the program is killed, the file opens again with every import whole or
/// absent. Each method may throw a [LibraryException] with a sentence for the user.
public final class Library implements AutoCloseable {

    private final Path file;
    private final boolean made;
    private final Connections connections;
    private final Memory memory;
    private final Intakes intakes;
    private final StoredEvents events;
    private final RejectedRows rejected;
    private final Shelf views;
    private final Shelf settings;

    private Library(Path file, boolean made, Connections connections) {
        this.file = file;
        this.made = made;
        this.connections = connections;
        this.memory = new Memory(file, connections);
        this.intakes = new Intakes(file, connections, memory);
        this.events = new StoredEvents(this, connections);
        this.rejected = new RejectedRows(connections);
        this.views = new Shelf(connections, "view");
        this.settings = new Shelf(connections, "setting");
        if (!connections.readOnly()) {
            connections.change(SegmentTable::tidy);
        }
    }

    /// Opens a library that exists; read-only where its file may not be written.
    ///
    /// @param name of the file, with or without `.mv.db`
    public static Library open(Path name) {
        return open(LibraryFile.named(name), false, false);
    }

    /// Opens a library that exists and changes nothing in it.
    ///
    /// @param name of the file, with or without `.mv.db`
    public static Library openReadOnly(Path name) {
        return open(LibraryFile.named(name), false, true);
    }

    /// Makes an empty library where there is no file yet, and opens it.
    ///
    /// @param name of the file, with or without `.mv.db`
    public static Library create(Path name) {
        Path file = LibraryFile.named(name);
        if (!new Opening(Schema.NEWEST).createIfAbsent(file)) {
            throw new LibraryException("%s exists already. Open it, or name another file.".formatted(file));
        }
        return open(file, true, false);
    }

    /// Opens the library where there is one, else makes it.
    ///
    /// @param name of the file, with or without `.mv.db`
    public static Library openOrCreate(Path name) {
        Path file = LibraryFile.named(name);
        return open(file, new Opening(Schema.NEWEST).createIfAbsent(file), false);
    }

    /// Whether there is a file of this name, a library or not.
    ///
    /// @param name of the file, with or without `.mv.db`
    public static boolean exists(Path name) {
        return Files.exists(LibraryFile.named(name));
    }

    private static Library open(Path file, boolean made, boolean asItIs) {
        Connections connections = new Opening(Schema.NEWEST).open(file, asItIs);
        try {
            return new Library(file, made, connections);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /// The database file.
    public Path file() {
        return file;
    }

    /// Whether the file was not there until it was opened: of all who make one library at once, one made it.
    public boolean made() {
        return made;
    }

    /// Whether nothing can be imported or saved.
    public boolean readOnly() {
        return connections.readOnly();
    }

    /// All that is stored at this moment, imports whole or absent.
    public Contents contents() {
        return memory.contents();
    }

    /// The logs that came in, in the order of import.
    public List<LedgerEntry> ledger() {
        return contents().ledger();
    }

    /// The ids of the kinds that it holds something of, the one that came first before the others.
    public List<String> kinds() {
        return contents().kinds();
    }

    /// The clients of all kinds by code.
    public List<ClientEntry> clients() {
        return contents().clients();
    }

    /// The assets of all kinds by code.
    public List<AssetEntry> assets() {
        return contents().assets();
    }

    /// Begins to take in a file. There is one intake at a time; reading goes on beside it.
    ///
    /// @throws IllegalStateException while another intake is open
    public Intake begin(FileInfo info) {
        return intakes.begin(info);
    }

    /// Begins to take in what came of logs that are read while they come. An import beside it waits for its end, and it
    /// for the end of the file that an import is at.
    ///
    /// @param longest how long to wait for the turn
    /// @return empty if it has not come
    public Optional<Growth> grow(Duration longest) throws InterruptedException {
        return intakes.grow(longest);
    }

    /// Makes all that was committed durable.
    ///
    /// @throws LibraryException where the disk is full; what was committed since the last time may be lost then, each
    ///     file whole, and [#ledger] tells what is there
    public void sync() {
        intakes.sync();
    }

    /// The records of a kind as they were over time. It follows from what the files hold and when they were captured,
    /// not from the order in which they came in.
    public History history(Kind kind) {
        return memory.records().history(kind, contents());
    }

    /// What each file of records of a part told that was not known just before it, by its id in the ledger.
    public Map<Integer, CaptureChanges> changes(Kind kind, Part part) {
        return memory.records().changes(kind, part, contents());
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
        return memory.records().of(entry);
    }

    /// The bytes of a log that was listened to, as they came; of any other nothing, for it came from a file. A log that
    /// grows may give more than its entry says.
    public InputStream bytesOf(LedgerEntry entry) {
        return new PieceStream(connections, entry.id());
    }

    /// The events of all logs.
    public StoredEvents events() {
        return events;
    }

    /// The rejected rows of all logs.
    public RejectedRows rejected() {
        return rejected;
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
        try (connections) {
            intakes.close();
        }
    }
}
