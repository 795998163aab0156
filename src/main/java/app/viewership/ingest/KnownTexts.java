package app.viewership.ingest;

import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/// What the threads of an import know of the clients and assets of each kind, kept from file to file: thousands of
/// small files name the same ones.
final class KnownTexts {

    /// What one thread at a time knows.
    record Pair(TextIds clients, TextIds assets) {}

    private final Map<String, Deque<Pair>> idle = new ConcurrentHashMap<>();

    /// Lends what nobody uses at present.
    Pair take(String kind) {
        @Nullable Pair known = of(kind).poll();
        return known != null ? known : new Pair(new TextIds(), new TextIds());
    }

    /// Takes it back, for the next.
    void give(String kind, Pair known) {
        if (!known.clients.isFull() && !known.assets.isFull()) {
            of(kind).push(known);
        }
    }

    private Deque<Pair> of(String kind) {
        return idle.computeIfAbsent(kind, each -> new ConcurrentLinkedDeque<>());
    }
}
