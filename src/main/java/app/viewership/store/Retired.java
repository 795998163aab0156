package app.viewership.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/// Segments that larger ones took the place of. Whoever began to read before may still want their bytes, so these stay
/// for a while. Guarded by the library.
final class Retired {

    private static final long A_WHILE = 60_000_000_000L;

    private record Segment(long id, long since) {}

    private final Deque<Segment> segments = new ArrayDeque<>();
    private final LongSupplier nanos;

    /// @param nanos the clock
    Retired(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void add(Collection<Long> ids) {
        long now = nanos.getAsLong();
        ids.forEach(id -> segments.add(new Segment(id, now)));
    }

    /// Those that nobody wants any more; not told again.
    List<Long> due() {
        long now = nanos.getAsLong();
        List<Long> due = new ArrayList<>();
        while (!segments.isEmpty() && now - segments.getFirst().since() >= A_WHILE) {
            due.add(segments.removeFirst().id());
        }
        return due;
    }
}
