package app.viewership.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What of a library's events is looked for: those of some clients, of some assets or any, in a span of time.
///
/// @param clients codes, sorted
/// @param assets codes, sorted; null for any
/// @param from first second
/// @param to last second
record EventSearch(int[] clients, int @Nullable [] assets, long from, long to) {

    /// By time, then log, then line.
    static final Comparator<LoggedEvent> ORDER = Comparator.comparingLong(LoggedEvent::time)
            .thenComparingInt(event -> event.file().id())
            .thenComparingLong(LoggedEvent::line);

    /// @param clients codes in any order
    /// @param assets codes in any order; null for any
    static EventSearch of(int[] clients, int @Nullable [] assets, long from, long to) {
        return new EventSearch(sorted(clients), assets == null ? null : sorted(assets), from, to);
    }

    private static int[] sorted(int[] codes) {
        return Arrays.stream(codes).sorted().toArray();
    }

    /// The segments that can hold one.
    List<SegmentInfo> segmentsOf(Contents contents) {
        return contents.segments().stream().filter(this::canBeIn).toList();
    }

    private boolean canBeIn(SegmentInfo segment) {
        if (segment.maxTime() < from || segment.minTime() > to) {
            return false;
        }
        int at = Arrays.binarySearch(clients, segment.minClient());
        int next = at >= 0 ? at : -at - 1;
        return next < clients.length && clients[next] <= segment.maxClient();
    }

    /// Hands over those in a segment.
    void in(SegmentInfo segment, Events events, LedgerEntry file, Consumer<LoggedEvent> found) {
        for (int i = 0; i < events.size(); i++) {
            int client = events.client()[i];
            int asset = events.asset()[i];
            long time = events.time()[i];
            if (time >= from
                    && time <= to
                    && (assets == null || Arrays.binarySearch(assets, asset) >= 0)
                    && Arrays.binarySearch(clients, client) >= 0) {
                found.accept(new LoggedEvent(
                        file,
                        segment.firstLine() + events.line()[i],
                        client,
                        asset,
                        time,
                        events.seconds()[i],
                        events.status()[i],
                        events.amount()[i]));
            }
        }
    }

    static Map<Integer, LedgerEntry> byId(List<LedgerEntry> ledger) {
        Map<Integer, LedgerEntry> byId = new HashMap<>();
        ledger.forEach(entry -> byId.put(entry.id(), entry));
        return byId;
    }
}
