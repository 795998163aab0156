package app.viewership.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Gives each key a code, from 0 without holes, in the order of first sight.
///
/// Safe for many threads: a known key is found without a lock. Keys seen since the last [#keep] are new; [#forget]
/// takes their codes back.
final class Dictionary<K> {

    private final ConcurrentHashMap<K, Integer> codes = new ConcurrentHashMap<>();
    private final List<K> keys = new ArrayList<>();
    private int kept;

    int code(K key) {
        @Nullable Integer known = codes.get(key);
        return known != null ? known : add(key);
    }

    private synchronized int add(K key) {
        @Nullable Integer known = codes.get(key);
        if (known != null) {
            return known;
        }
        int code = keys.size();
        keys.add(key);
        codes.put(key, code);
        return code;
    }

    synchronized K key(int code) {
        return keys.get(code);
    }

    /// The keys without a kept code, in the order of their codes; the first has code [#kept].
    synchronized List<K> fresh() {
        return List.copyOf(keys.subList(kept, keys.size()));
    }

    synchronized int kept() {
        return kept;
    }

    synchronized void keep() {
        kept = keys.size();
    }

    synchronized void forget() {
        List<K> fresh = keys.subList(kept, keys.size());
        fresh.forEach(codes::remove);
        fresh.clear();
    }
}
