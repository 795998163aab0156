package app.viewership.store;

import java.util.Map;
import java.util.Optional;

/// Named texts kept in a library, such as its saved views: a name has one text. Safe for many threads; each change is
/// durable when the call returns.
public final class Shelf {

    private final Connections connections;
    private final String shelf;

    Shelf(Connections connections, String shelf) {
        this.connections = connections;
        this.shelf = shelf;
    }

    /// All texts by name, in text order of the names.
    public Map<String, String> all() {
        return connections.read(on -> SavedTable.all(on, shelf));
    }

    /// The text of a name.
    public Optional<String> get(String name) {
        return Optional.ofNullable(all().get(name));
    }

    /// Keeps a text, in place of what the name held before.
    ///
    /// @throws LibraryException where the library is read-only or the disk is full
    public void put(String name, String text) {
        connections.keep(on -> SavedTable.put(on, shelf, name, text));
    }

    /// Forgets a name; an unknown one is no error.
    ///
    /// @throws LibraryException where the library is read-only or the disk is full
    public void remove(String name) {
        connections.keep(on -> SavedTable.remove(on, shelf, name));
    }
}
