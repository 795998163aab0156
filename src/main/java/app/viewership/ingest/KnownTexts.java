package app.viewership.ingest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What an import knows of the clients and assets of each kind, kept from file to file: thousands of small files name
/// the same ones. Safe for many threads.
final class KnownTexts {

    /// What is known of one kind.
    record Pair(TextIds clients, TextIds assets) {

        Pair() {
            this(new TextIds(), new TextIds());
        }
    }

    private final Map<String, Pair> pairs = new ConcurrentHashMap<>();

    /// What is known of a kind, begun anew where it became too much.
    Pair of(String kind) {
        Pair known = pairs.computeIfAbsent(kind, each -> new Pair());
        if (known.clients.isFull() || known.assets.isFull()) {
            pairs.remove(kind, known);
            return pairs.computeIfAbsent(kind, each -> new Pair());
        }
        return known;
    }
}
