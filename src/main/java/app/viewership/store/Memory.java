package app.viewership.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// What an open library knows without asking its file: all that was stored when the last intake ended, and which code
/// or id stands for what, those among them that an open intake has given.
final class Memory {

    private final Path file;
    private final Connections connections;
    private final Records records;
    private volatile Codes codes;
    private volatile Contents contents;

    /// @throws LibraryException where the file is damaged
    Memory(Path file, Connections connections) {
        this.file = file;
        this.connections = connections;
        this.records = new Records(file, connections);
        Stored stored = stored();
        this.contents = stored.contents;
        this.codes = stored.codes();
    }

    /// What the file holds.
    private record Stored(Contents contents, ClientCodes clients) {

        static Stored of(Connection on) throws SQLException {
            ClientCodes clients = CodeTables.clients(on);
            Contents contents = new Contents(
                    LedgerTable.all(on),
                    clients.kept(),
                    CodeTables.assets(on),
                    SegmentTable.all(on),
                    CaptureTable.all(on),
                    RecordTable.count(on));
            return new Stored(contents, clients);
        }

        Codes codes() {
            return new Codes(clients, contents.assets());
        }
    }

    private Stored stored() {
        Stored stored;
        try {
            stored = connections.read(Stored::of);
        } catch (DamagedSegmentException e) {
            throw Failure.damaged(file, e);
        }
        if (stored.contents.records() < 0 || !stored.contents.isWhole()) {
            throw Failure.damaged(file, null);
        }
        return stored;
    }

    /// All that is stored, imports whole or absent.
    Contents contents() {
        return contents;
    }

    Codes codes() {
        return codes;
    }

    Records records() {
        return records;
    }

    /// Keeps what the intake gave, and what there is now.
    void keep(Contents now) {
        codes.keep();
        records.keep();
        contents = now;
    }

    /// Takes back what the intake gave.
    void forget() {
        codes.forget();
        records.forget();
    }

    /// Reads the file again: what was kept but not durable may be lost, too.
    void reload() {
        records.reload();
        Stored stored = stored();
        contents = stored.contents;
        codes = stored.codes();
    }
}
