package app.viewership.store;

import app.viewership.source.History.Version;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Plays the captures of one part in the order of their time, and so tells which version of a record held when. What it
/// tells depends on the captures alone, not on the order in which they came in.
final class Replay {

    /// By time; captures of one time in an order of their own, so that a tie is settled the same way always.
    private static final Comparator<Capture> ORDER = Comparator.comparingLong(Capture::time)
            .thenComparing(capture -> capture.file().sha256())
            .thenComparing(capture -> String.valueOf(capture.file().entry()));

    /// The version of a record that holds at the time reached.
    private static final class Holding {
        final int record;

        /// When it was captured first.
        final long since;

        /// Whether there was none before.
        final boolean first;

        /// In which its dates are: that of the capture which had it first.
        final ZoneId zone;

        /// When its record was captured last.
        long seen;

        Holding(int record, long since, boolean first, ZoneId zone) {
            this.record = record;
            this.since = since;
            this.first = first;
            this.zone = zone;
            this.seen = since;
        }
    }

    private static final int UNKNOWN = -1;

    private final IntFunction<RecordText> texts;

    /// By id of a record the number of its key. Most captures repeat the one before, so a key is looked up once for
    /// each version of a record and not for each capture.
    private final int[] keyOf;

    /// By number; so the others.
    private final List<String> keys = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<@Nullable Holding> holding = new ArrayList<>();
    private final List<List<Version>> ended = new ArrayList<>();
    private final Map<Integer, CaptureChanges> changes = new HashMap<>();

    /// @param whole whether a capture holds all records there are, so that those missing are gone
    /// @param texts of the records by id
    Replay(boolean whole, IntFunction<RecordText> texts, List<Capture> captures) {
        this.texts = texts;
        int ids = captures.stream()
                .mapToInt(capture -> Arrays.stream(capture.records()).max().orElse(UNKNOWN) + 1)
                .max()
                .orElse(0);
        keyOf = new int[ids];
        Arrays.fill(keyOf, UNKNOWN);
        int[] last = new int[ids];
        List<Capture> ordered = captures.stream().sorted(ORDER).toList();
        for (int i = 0; i < ordered.size(); i++) {
            Capture capture = ordered.get(i);
            play(capture, last);
            boolean ends = i + 1 == ordered.size() || ordered.get(i + 1).time() > capture.time();
            if (whole && ends) {
                leave(capture);
            }
        }
    }

    /// @param last room for a record by number of its key: of several with one key the last in a capture counts
    private void play(Capture capture, int[] last) {
        for (int record : capture.records()) {
            last[key(record)] = record;
        }
        long[] counts = new long[3];
        for (int record : capture.records()) {
            int key = keyOf[record];
            if (last[key] == record) {
                last[key] = UNKNOWN;
                counts[take(key, record, capture)]++;
            }
        }
        changes.put(capture.file().id(), new CaptureChanges(counts[0], counts[1], counts[2], 0));
    }

    private int key(int record) {
        if (keyOf[record] == UNKNOWN) {
            String key = texts.apply(record).key();
            keyOf[record] = numbers.computeIfAbsent(key, fresh -> {
                keys.add(fresh);
                holding.add(null);
                ended.add(List.of());
                return keys.size() - 1;
            });
        }
        return keyOf[record];
    }

    /// @return 0 where it is added, 1 where it changed, 2 where it is as it was
    private int take(int key, int record, Capture capture) {
        Holding known = holding.get(key);
        if (known != null && known.record == record) {
            known.seen = capture.time();
            return 2;
        }
        if (known != null) {
            end(key, known, capture.time());
        }
        holding.set(
                key,
                new Holding(
                        record,
                        capture.time(),
                        ended.get(key).isEmpty(),
                        capture.file().logZone()));
        return known == null ? 0 : 1;
    }

    /// Ends the records that no capture of this time has; files captured at one time make up the whole together.
    private void leave(Capture capture) {
        long gone = 0;
        for (int key = 0; key < holding.size(); key++) {
            Holding known = holding.get(key);
            if (known != null && known.seen < capture.time()) {
                end(key, known, capture.time());
                holding.set(key, null);
                gone++;
            }
        }
        long left = gone;
        changes.computeIfPresent(
                capture.file().id(), (file, so) -> new CaptureChanges(so.added(), so.changed(), so.unchanged(), left));
    }

    private void end(int key, Holding known, long to) {
        if (ended.get(key).isEmpty()) {
            ended.set(key, new ArrayList<>(2));
        }
        ended.get(key).add(version(known, to));
    }

    private Version version(Holding known, long to) {
        RecordText text = texts.apply(known.record);
        return new Version(text.key(), text.json(), known.since, to, known.first, known.zone);
    }

    /// All versions by key, then time.
    List<Version> versions() {
        List<Version> all = new ArrayList<>();
        for (int key : new TreeMap<>(numbers).values()) {
            all.addAll(ended.get(key));
            Holding known = holding.get(key);
            if (known != null) {
                all.add(version(known, Long.MAX_VALUE));
            }
        }
        return all;
    }

    /// What each log told, by its id in the ledger.
    Map<Integer, CaptureChanges> changes() {
        return changes;
    }
}
