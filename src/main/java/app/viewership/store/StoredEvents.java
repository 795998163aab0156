package app.viewership.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The events that a library holds in packed segments. Many threads may read side by side. Each method may throw a
/// [LibraryException] with a sentence for the user.
public final class StoredEvents {

    private final Library library;
    private final Connections connections;

    StoredEvents(Library library, Connections connections) {
        this.library = library;
        this.connections = connections;
    }

    /// The events of a segment with their lines.
    public Events of(SegmentInfo segment) {
        return unpacked(segment, true);
    }

    /// Hands every one of the segments to `reader`, without lines, which is faster, on as many threads as there are
    /// cores and in no order; only the segments at hand are in memory.
    public void forEach(List<SegmentInfo> segments, BiConsumer<SegmentInfo, Events> reader) {
        segments.parallelStream().forEach(segment -> reader.accept(segment, unpacked(segment, false)));
    }

    private Events unpacked(SegmentInfo segment, boolean lines) {
        byte[] bytes = connections.read(on -> SegmentTable.bytes(on, segment.id()));
        try {
            return lines ? SegmentCodec.unpack(bytes) : SegmentCodec.unpackWithoutLines(bytes);
        } catch (DamagedSegmentException e) {
            throw Failure.damaged(library.file(), e);
        }
    }

    /// The events of some clients and some assets in a span of time with their place in the log, by time, then log,
    /// then line. Touches only the segments that can hold one.
    ///
    /// @param clients codes
    /// @param assets codes; null for any
    /// @param from first second
    /// @param to last second, itself included: a viewing ends with its last event
    public List<LoggedEvent> of(int[] clients, int @Nullable [] assets, long from, long to) {
        EventSearch search = EventSearch.of(clients, assets, from, to);
        Contents now = library.contents();
        Map<Integer, LedgerEntry> files = EventSearch.byId(now.ledger());
        List<LoggedEvent> found = new ArrayList<>();
        for (SegmentInfo segment : search.segmentsOf(now)) {
            LedgerEntry file = Objects.requireNonNull(files.get(segment.file()));
            search.in(segment, of(segment), file, found::add);
        }
        found.sort(EventSearch.ORDER);
        return found;
    }
}
