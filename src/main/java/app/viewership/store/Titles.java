package app.viewership.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The title of each asset code: of those offered the first in text order, whatever the order they come in. An empty
/// title is none, and gives way to any other.
///
/// Offering is safe for many threads; [#keep] and [#forget] stand apart from it.
final class Titles {

    private final List<String> kept = new ArrayList<>();
    private final ConcurrentHashMap<Integer, String> fresh = new ConcurrentHashMap<>();

    void offer(int code, String title) {
        @Nullable String known = fresh.get(code);
        if (known == null && code < kept.size()) {
            known = kept.get(code);
        }
        if (known == null || isBefore(title, known)) {
            fresh.merge(code, title, (a, b) -> isBefore(b, a) ? b : a);
        }
    }

    /// The titles that changed since the last [#keep], by code.
    SortedMap<Integer, String> fresh() {
        return new TreeMap<>(fresh);
    }

    void keep() {
        fresh().forEach((code, title) -> {
            if (code < kept.size()) {
                kept.set(code, title);
            } else {
                kept.add(title);
            }
        });
        fresh.clear();
    }

    void forget() {
        fresh.clear();
    }

    private static boolean isBefore(String title, String other) {
        return !title.isEmpty() && (other.isEmpty() || title.compareTo(other) < 0);
    }
}
