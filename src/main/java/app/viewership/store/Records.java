package app.viewership.store;

import app.viewership.source.History;
import app.viewership.source.Kind;
import app.viewership.source.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The records of an open library: which version of a record has which id, and which log has which versions. Read from
/// the file when first asked for.
final class Records {

    private final Path file;
    private final Connections connections;
    private @Nullable Dictionary<RecordText> known;

    Records(Path file, Connections connections) {
        this.file = file;
        this.connections = connections;
    }

    /// The dictionary of versions.
    synchronized Dictionary<RecordText> texts() {
        if (known == null) {
            Dictionary<RecordText> stored = new Dictionary<>();
            connections.change(on -> RecordTable.all(on, stored::code));
            stored.keep();
            known = stored;
        }
        return known;
    }

    synchronized void keep() {
        if (known != null) {
            known.keep();
        }
    }

    synchronized void forget() {
        if (known != null) {
            known.forget();
        }
    }

    /// Reads the file again when next asked.
    synchronized void reload() {
        known = null;
    }

    History history(Kind kind, Contents contents) {
        Map<String, List<History.Version>> versions = new HashMap<>();
        for (Part part : kind.parts()) {
            if (part.content() instanceof Part.Records content) {
                List<Capture> captures = captures(kind.id(), part.id(), contents);
                if (!captures.isEmpty()) {
                    versions.put(part.id(), new Replay(content.whole(), texts()::key, captures).versions());
                }
            }
        }
        return new History(versions);
    }

    /// What each log of the part told, by its id in the ledger.
    Map<Integer, CaptureChanges> changes(Kind kind, Part part, Contents contents) {
        return part.content() instanceof Part.Records content
                ? new Replay(content.whole(), texts()::key, captures(kind.id(), part.id(), contents)).changes()
                : Map.of();
    }

    /// The records of a log in its order.
    List<CapturedRecord> of(LedgerEntry entry) {
        Capture capture = capture(entry);
        return IntStream.range(0, capture.records().length)
                .mapToObj(i -> {
                    RecordText text = texts().key(capture.records()[i]);
                    return new CapturedRecord(capture.lines()[i], text.key(), text.json());
                })
                .toList();
    }

    private List<Capture> captures(String kind, String part, Contents contents) {
        List<Capture> captures = new ArrayList<>();
        for (LedgerEntry entry : contents.ledger()) {
            if (entry.captured() != null
                    && entry.kind().equals(kind)
                    && entry.part().equals(part)) {
                captures.add(capture(entry));
            }
        }
        return captures;
    }

    private Capture capture(LedgerEntry entry) {
        if (entry.captured() == null) {
            return new Capture(entry, new int[0], new long[0]);
        }
        int size = Math.toIntExact(entry.stored());
        Capture capture = new Capture(entry, new int[size], new long[size]);
        try {
            int at = 0;
            for (byte[] slice : connections.read(on -> CaptureTable.ids(on, entry.id()))) {
                at = CaptureCodec.unpack(slice, capture.records(), capture.lines(), at);
            }
            if (at != size) {
                throw new DamagedSegmentException("%d records of %d".formatted(at, size));
            }
            return capture;
        } catch (DamagedSegmentException e) {
            throw Failure.damaged(file, e);
        }
    }
}
