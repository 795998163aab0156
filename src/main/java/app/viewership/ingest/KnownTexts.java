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

        private long words() {
            return (long) clients.words() + assets.words();
        }
    }

    /// At most this part of the heap for the words of texts. What finds them takes twice as much.
    private static final int PART = 10;

    private final long most;
    private final Map<String, Pair> pairs = new ConcurrentHashMap<>();

    KnownTexts() {
        this(Runtime.getRuntime().maxMemory() / PART / Long.BYTES);
    }

    /// @param most words of texts that should be remembered
    KnownTexts(long most) {
        this.most = most;
    }

    /// What is known of a kind; where all became too much, it is begun anew.
    Pair of(String kind) {
        if (pairs.values().stream().mapToLong(Pair::words).sum() > most) {
            pairs.clear();
        }
        return pairs.computeIfAbsent(kind, each -> new Pair());
    }
}
