package app.viewership.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Gives each client a code, as a [Dictionary] gives them to other keys. Services have viewers by the million: they are
/// kept as bytes, a tenth of what they take as objects, and none of them for the garbage collector to follow.
///
/// Safe for many threads.
final class ClientCodes {

    private static final int FEWEST = 1 << 6;

    private final PackedKeys keys = new PackedKeys();
    private volatile List<String> kinds = List.of();

    /// Open addressing: the hash above, of which others mostly have another, and below one more than the code; or 0.
    private long[] slots = new long[FEWEST];

    private int kept;

    /// @param of adds so many texts
    int code(String kind, int texts, Consumer<ClientKey> of) {
        ClientKey key = new ClientKey(kind(kind), texts);
        of.accept(key);
        return code(key);
    }

    int code(String kind, List<String> texts) {
        return code(kind, texts.size(), key -> texts.forEach(key::add));
    }

    private int kind(String id) {
        int known = kinds.indexOf(id);
        return known < 0 ? learn(id) : known;
    }

    private synchronized int learn(String id) {
        if (!kinds.contains(id)) {
            List<String> more = new ArrayList<>(kinds);
            more.add(id);
            kinds = List.copyOf(more);
        }
        return kinds.indexOf(id);
    }

    private synchronized int code(ClientKey key) {
        int hash = key.hash();
        int slot = slot(hash);
        while (slots[slot] != 0) {
            int code = (int) slots[slot] - 1;
            if ((int) (slots[slot] >>> Integer.SIZE) == hash && keys.is(code, key.bytes(), key.length())) {
                return code;
            }
            slot = slot(slot + 1);
        }
        int code = keys.size();
        keys.add(key.bytes(), key.length());
        slots[slot] = (long) hash << Integer.SIZE | code + 1;
        if (code >= slots.length / 4 * 3) {
            index(2 * slots.length);
        }
        return code;
    }

    private int slot(int hash) {
        return hash & slots.length - 1;
    }

    private void index(int room) {
        long[] before = slots;
        slots = new long[room];
        for (long entry : before) {
            if ((int) entry != 0 && (int) entry <= keys.size()) {
                int slot = slot((int) (entry >>> Integer.SIZE));
                while (slots[slot] != 0) {
                    slot = slot(slot + 1);
                }
                slots[slot] = entry;
            }
        }
    }

    /// The clients that keep their codes.
    synchronized Clients kept() {
        return new Clients(keys.known(), kinds, 0, kept);
    }

    /// Those without a kept code, in the order of their codes.
    synchronized Clients fresh() {
        return new Clients(keys.known(), kinds, kept, keys.size());
    }

    synchronized void keep() {
        kept = keys.size();
    }

    synchronized void forget() {
        if (keys.size() > kept) {
            keys.cut(kept);
            index(slots.length);
        }
    }
}
