package app.viewership.store;

import app.viewership.source.History;
import app.viewership.source.Kind;
import app.viewership.source.Part;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The records of an open library: which version of a record has which id, and which log has which versions. Read from
/// the file when asked for, and held as long as memory allows: once a dataset is read nobody may ask for a long time.
final class Records {

    private final Path file;
    private final Connections connections;
    private SoftReference<@Nullable Dictionary<RecordText>> known = new SoftReference<>(null);

    Records(Path file, Connections connections) {
        this.file = file;
        this.connections = connections;
    }

    /// The dictionary of versions. Whoever adds to it holds it until what he added is kept or forgotten.
    synchronized Dictionary<RecordText> texts() {
        @Nullable Dictionary<RecordText> texts = known.get();
        if (texts == null) {
            Dictionary<RecordText> stored = new Dictionary<>();
            connections.change(on -> RecordTable.all(on, stored::code));
            stored.keep();
            known = new SoftReference<>(stored);
            texts = stored;
        }
        return texts;
    }

    synchronized void keep() {
        @Nullable Dictionary<RecordText> texts = known.get();
        if (texts != null) {
            texts.keep();
        }
    }

    synchronized void forget() {
        @Nullable Dictionary<RecordText> texts = known.get();
        if (texts != null) {
            texts.forget();
        }
    }

    /// Reads the file again when next asked.
    synchronized void reload() {
        known.clear();
    }

    History history(Kind kind, Contents contents) {
        Map<String, List<History.Version>> versions = new HashMap<>();
        for (Part part : kind.parts()) {
            if (part.content() instanceof Part.Records content) {
                List<LedgerEntry> captures = captures(kind.id(), part.id(), contents);
                if (!captures.isEmpty()) {
                    versions.put(part.id(), replay(content, captures).versions());
                }
            }
        }
        return new History(versions);
    }

    /// What each log of the part told, by its id in the ledger.
    Map<Integer, CaptureChanges> changes(Kind kind, Part part, Contents contents) {
        return part.content() instanceof Part.Records content
                ? replay(content, captures(kind.id(), part.id(), contents)).changes()
                : Map.of();
    }

    private Replay replay(Part.Records content, List<LedgerEntry> captures) {
        return new Replay(content.whole(), texts()::key, captures, this::ids);
    }

    /// The records of a log in its order.
    List<CapturedRecord> of(LedgerEntry entry) {
        if (entry.captured() == null) {
            return List.of();
        }
        int[] ids = new int[Math.toIntExact(entry.stored())];
        long[] lines = lines(entry, ids);
        Dictionary<RecordText> texts = texts();
        return IntStream.range(0, ids.length)
                .mapToObj(i -> {
                    RecordText text = texts.key(ids[i]);
                    return new CapturedRecord(lines[i], text.key(), text.json());
                })
                .toList();
    }

    private static List<LedgerEntry> captures(String kind, String part, Contents contents) {
        return contents.ledger().stream()
                .filter(entry -> entry.captured() != null
                        && entry.kind().equals(kind)
                        && entry.part().equals(part))
                .toList();
    }

    private int[] ids(LedgerEntry entry) {
        int[] ids = new int[Math.toIntExact(entry.stored())];
        read(entry, (slice, at) -> CaptureCodec.unpack(slice, ids, at));
        return ids;
    }

    private long[] lines(LedgerEntry entry, int[] ids) {
        long[] lines = new long[ids.length];
        read(entry, (slice, at) -> CaptureCodec.unpack(slice, ids, lines, at));
        return lines;
    }

    /// Takes a slice of the records of a log.
    private interface Taker {

        /// @param at the place of its first record
        /// @return the place behind its last
        int take(byte[] slice, int at);
    }

    private void read(LedgerEntry entry, Taker taker) {
        try {
            int at = 0;
            for (byte[] slice : connections.read(on -> CaptureTable.ids(on, entry.id()))) {
                at = taker.take(slice, at);
            }
            if (at != entry.stored()) {
                throw new DamagedSegmentException("%d records of %d".formatted(at, entry.stored()));
            }
        } catch (DamagedSegmentException e) {
            throw Failure.damaged(file, e);
        }
    }
}
