package app.viewership.store;

import app.viewership.source.History.Version;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    ///
    /// @param since when it was captured first
    /// @param first whether there was none before
    /// @param zone in which its dates are: that of the capture which had it first
    /// @param seen when its record was captured last
    private record Holding(int record, long since, boolean first, ZoneId zone, long seen) {}

    private final IntFunction<RecordText> texts;
    private final Map<String, Holding> holding = new HashMap<>();
    private final Map<String, List<Version>> ended = new HashMap<>();
    private final Map<Integer, CaptureChanges> changes = new HashMap<>();

    /// @param whole whether a capture holds all records there are, so that those missing are gone
    /// @param texts of the records by id
    Replay(boolean whole, IntFunction<RecordText> texts, List<Capture> captures) {
        this.texts = texts;
        List<Capture> ordered = captures.stream().sorted(ORDER).toList();
        for (int i = 0; i < ordered.size(); i++) {
            Capture capture = ordered.get(i);
            play(capture);
            boolean last = i + 1 == ordered.size() || ordered.get(i + 1).time() > capture.time();
            if (whole && last) {
                leave(capture);
            }
        }
    }

    private void play(Capture capture) {
        long time = capture.time();
        ZoneId zone = capture.file().logZone();
        long[] counts = new long[3];
        lastOfEach(capture).forEach((key, record) -> {
            @Nullable Holding known = holding.get(key);
            if (known != null && known.record == record) {
                holding.put(key, new Holding(record, known.since, known.first, known.zone, time));
                counts[2]++;
                return;
            }
            if (known != null) {
                end(key, known, time);
            }
            counts[known == null ? 0 : 1]++;
            holding.put(key, new Holding(record, time, !ended.containsKey(key), zone, time));
        });
        changes.put(capture.file().id(), new CaptureChanges(counts[0], counts[1], counts[2], 0));
    }

    private Map<String, Integer> lastOfEach(Capture capture) {
        Map<String, Integer> last = new LinkedHashMap<>();
        for (int record : capture.records()) {
            last.put(texts.apply(record).key(), record);
        }
        return last;
    }

    /// Ends the records that no capture of this time has; files captured at one time make up the whole together.
    private void leave(Capture capture) {
        List<String> gone = new ArrayList<>();
        holding.forEach((key, known) -> {
            if (known.seen < capture.time()) {
                end(key, known, capture.time());
                gone.add(key);
            }
        });
        gone.forEach(holding::remove);
        changes.computeIfPresent(
                capture.file().id(),
                (file, so) -> new CaptureChanges(so.added(), so.changed(), so.unchanged(), gone.size()));
    }

    private void end(String key, Holding known, long to) {
        ended.computeIfAbsent(key, none -> new ArrayList<>(2)).add(version(known, to));
    }

    private Version version(Holding known, long to) {
        RecordText text = texts.apply(known.record);
        return new Version(text.key(), text.json(), known.since, to, known.first, known.zone);
    }

    /// All versions by key, then time.
    List<Version> versions() {
        Map<String, List<Version>> byKey = new TreeMap<>(ended);
        holding.forEach((key, known) -> {
            List<Version> all = new ArrayList<>(ended.getOrDefault(key, List.of()));
            all.add(version(known, Long.MAX_VALUE));
            byKey.put(key, all);
        });
        return byKey.values().stream().flatMap(List::stream).toList();
    }

    /// What each log told, by its id in the ledger.
    Map<Integer, CaptureChanges> changes() {
        return changes;
    }
}
