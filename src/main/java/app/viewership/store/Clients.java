package app.viewership.store;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/// The clients of a range of codes, in their order. They are kept packed: whoever looks at one is given an object made
/// for the look. Cannot be changed, and is safe for many threads.
public final class Clients extends AbstractList<ClientEntry> implements RandomAccess {

    /// Nobody.
    static final Clients NONE = new ClientCodes().kept();

    private final PackedKeys.Known keys;
    private final List<String> kinds;
    private final int from;
    private final int to;

    /// @param keys by code
    /// @param kinds ids by number
    /// @param from the first code
    /// @param to the code behind the last
    Clients(PackedKeys.Known keys, List<String> kinds, int from, int to) {
        this.keys = keys;
        this.kinds = kinds;
        this.from = from;
        this.to = to;
    }

    @Override
    public ClientEntry get(int index) {
        int code = from + Objects.checkIndex(index, size());
        ClientKeyReader key = key(code);
        return new ClientEntry(code, kinds.get(key.kind()), key.texts());
    }

    private ClientKeyReader key(int code) {
        return new ClientKeyReader(keys.piece(code), keys.start(code));
    }

    /// The key of the client at a place, to be read from its kind on.
    ClientKeyReader keyAt(int index) {
        return key(from + index);
    }

    /// The id of a kind, by the number that keys say.
    String kind(int number) {
        return kinds.get(number);
    }

    /// Those at some places.
    ///
    /// @param end behind the last
    Clients range(int start, int end) {
        return new Clients(keys, kinds, from + start, from + end);
    }

    @Override
    public int size() {
        return to - from;
    }

    /// Those of one kind.
    List<ClientEntry> of(String kind) {
        int number = kinds.indexOf(kind);
        int[] some = IntStream.range(0, size())
                .filter(i -> key(from + i).kind() == number)
                .toArray();
        return some.length == size() ? this : new Some(some);
    }

    /// These and those with the next codes.
    ///
    /// @param next given by who gave these
    Clients plus(Clients next) {
        if (next.from != to) {
            throw new IllegalArgumentException("Code %d does not follow %d clients".formatted(next.from, to));
        }
        return new Clients(next.keys, next.kinds, from, next.to);
    }

    /// Some of them.
    private final class Some extends AbstractList<ClientEntry> implements RandomAccess {
        private final int[] which;

        Some(int[] which) {
            this.which = which;
        }

        @Override
        public ClientEntry get(int index) {
            return Clients.this.get(which[index]);
        }

        @Override
        public int size() {
            return which.length;
        }
    }
}
