package app.viewership.ingest;

import app.viewership.store.Events;
import app.viewership.store.GrownLog;
import app.viewership.store.SegmentInfo;
import app.viewership.viewing.RadixOrder;
import java.util.List;
import java.util.stream.IntStream;

/// The newest events of a log that grows. They are stored each time anew, together, until they are enough for a segment
/// of their own: else a log would be in as many segments as it took seconds.
final class OpenSegment {

    private static final int FULL = 1 << 16;

    private Events events = Events.ofCapacity(0);
    private List<SegmentInfo> stored = List.of();
    private long firstLine = 1;
    private boolean changed;

    /// @param more lines relative to `line`
    void add(Events more, long line, GrownLog log) {
        if (more.size() == 0) {
            return;
        }
        long behind = line - firstLine;
        if (events.size() >= FULL || behind + lastLine(more) > Integer.MAX_VALUE) {
            close(log);
            behind = 0;
            firstLine = line;
        }
        if (events.size() == 0) {
            behind = 0;
            firstLine = line;
        }
        events = joined(events, more, (int) behind);
        changed = true;
    }

    private static int lastLine(Events of) {
        return IntStream.of(of.line()).limit(of.size()).max().orElse(0);
    }

    private void close(GrownLog log) {
        store(log);
        events = Events.ofCapacity(0);
        stored = List.of();
    }

    private static Events joined(Events one, Events other, int behind) {
        int size = one.size() + other.size();
        Events all = Events.ofCapacity(size);
        copy(one, all, 0, 0);
        copy(other, all, one.size(), behind);
        return all.inOrder(RadixOrder.of(all.client(), all.time(), size));
    }

    private static void copy(Events from, Events to, int at, int behind) {
        System.arraycopy(from.client(), 0, to.client(), at, from.size());
        System.arraycopy(from.asset(), 0, to.asset(), at, from.size());
        System.arraycopy(from.time(), 0, to.time(), at, from.size());
        System.arraycopy(from.seconds(), 0, to.seconds(), at, from.size());
        System.arraycopy(from.status(), 0, to.status(), at, from.size());
        System.arraycopy(from.amount(), 0, to.amount(), at, from.size());
        for (int i = 0; i < from.size(); i++) {
            to.line()[at + i] = from.line()[i] + behind;
        }
    }

    /// Stores what has changed.
    void store(GrownLog log) {
        if (changed) {
            stored = log.replace(stored, events, firstLine);
            changed = false;
        }
    }
}
