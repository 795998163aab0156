package app.viewership.store;

import app.viewership.source.History.Version;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Plays the captures of one part in the order of their time, and so tells which version of a record held when. What it
/// tells depends on the captures alone, not on the order in which they came in.
final class Replay {

    /// By time; captures of one time in an order of their own, so that a tie is settled the same way always.
    private static final Comparator<LedgerEntry> ORDER = Comparator.comparingLong(Replay::time)
            .thenComparing(LedgerEntry::sha256)
            .thenComparing(file -> String.valueOf(file.entry()));

    private static final int NONE = -1;

    private final IntFunction<RecordText> texts;

    /// By id of a record the number of its key. Most captures repeat the one before, so a key is looked up once for
    /// each version of a record and not for each capture.
    private int[] keyOf = new int[0];

    /// By number; so the others.
    private final List<String> keys = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<Version>> ended = new ArrayList<>();

    /// The record that holds at the time reached, or [#NONE].
    private int[] holding = new int[0];

    /// When it was captured first.
    private long[] since = new long[0];

    /// The place among all times of that at which it was captured last.
    private int[] seen = new int[0];

    /// Room for a record: of several with one key the last in a capture counts.
    private int[] last = new int[0];

    /// In which the dates of the record that holds are: that of the capture which had it first.
    private final List<ZoneId> zones = new ArrayList<>();

    private final Map<Integer, CaptureChanges> changes = new HashMap<>();

    /// @param whole whether a capture holds all records there are, so that those missing are gone
    /// @param texts of the records by id
    /// @param captures files of records
    /// @param records reads the ids of those that a file has: of one file after another, for all at once may be more
    ///     than there is room for
    Replay(
            boolean whole,
            IntFunction<RecordText> texts,
            List<LedgerEntry> captures,
            Function<LedgerEntry, int[]> records) {
        this.texts = texts;
        List<LedgerEntry> ordered = captures.stream().sorted(ORDER).toList();
        int times = 0;
        for (int i = 0; i < ordered.size(); i++) {
            LedgerEntry file = ordered.get(i);
            play(file, records.apply(file), times);
            if (i + 1 == ordered.size() || time(ordered.get(i + 1)) > time(file)) {
                if (whole) {
                    leave(file, times);
                }
                times++;
            }
        }
    }

    /// Second of UTC since 1970.
    private static long time(LedgerEntry file) {
        return Objects.requireNonNull(file.captured()).getEpochSecond();
    }

    private void play(LedgerEntry file, int[] records, int time) {
        number(records);
        for (int record : records) {
            last[keyOf[record]] = record;
        }
        long added = 0;
        long changed = 0;
        long unchanged = 0;
        for (int record : records) {
            int key = keyOf[record];
            if (last[key] == record) {
                last[key] = NONE;
                seen[key] = time;
                if (holding[key] == record) {
                    unchanged++;
                } else if (holding[key] == NONE) {
                    added++;
                    hold(key, record, file);
                } else {
                    changed++;
                    end(key, time(file));
                    hold(key, record, file);
                }
            }
        }
        changes.put(file.id(), new CaptureChanges(added, changed, unchanged, 0));
    }

    /// Sees to it that each record has the number of its key, and each number its places.
    private void number(int[] records) {
        int most = Arrays.stream(records).max().orElse(NONE);
        if (most >= keyOf.length) {
            int from = keyOf.length;
            keyOf = Arrays.copyOf(keyOf, Math.max(most + 1, 2 * from));
            Arrays.fill(keyOf, from, keyOf.length, NONE);
        }
        for (int record : records) {
            if (keyOf[record] == NONE) {
                keyOf[record] = number(texts.apply(record).key());
            }
        }
        int before = holding.length;
        if (keys.size() > before) {
            int room = Math.max(keys.size(), 2 * before);
            holding = Arrays.copyOf(holding, room);
            Arrays.fill(holding, before, room, NONE);
            last = Arrays.copyOf(last, room);
            Arrays.fill(last, before, room, NONE);
            since = Arrays.copyOf(since, room);
            seen = Arrays.copyOf(seen, room);
        }
    }

    private int number(String key) {
        return numbers.computeIfAbsent(key, fresh -> {
            keys.add(fresh);
            ended.add(List.of());
            zones.add(ZoneOffset.UTC);
            return keys.size() - 1;
        });
    }

    private void hold(int key, int record, LedgerEntry file) {
        holding[key] = record;
        since[key] = time(file);
        zones.set(key, file.logZone());
    }

    /// Ends the records that no capture of this time has; files captured at one time make up the whole together.
    private void leave(LedgerEntry file, int time) {
        long gone = 0;
        for (int key = 0; key < keys.size(); key++) {
            if (holding[key] != NONE && seen[key] < time) {
                end(key, time(file));
                holding[key] = NONE;
                gone++;
            }
        }
        long left = gone;
        changes.computeIfPresent(
                file.id(), (id, so) -> new CaptureChanges(so.added(), so.changed(), so.unchanged(), left));
    }

    private void end(int key, long to) {
        if (ended.get(key).isEmpty()) {
            ended.set(key, new ArrayList<>(2));
        }
        ended.get(key).add(version(key, to));
    }

    private Version version(int key, long to) {
        RecordText text = texts.apply(holding[key]);
        return new Version(
                text.key(), text.json(), since[key], to, ended.get(key).isEmpty(), zones.get(key));
    }

    /// All versions by key, then time.
    List<Version> versions() {
        List<Version> all = new ArrayList<>();
        List<String> sorted = keys.stream().sorted().toList();
        for (String name : sorted) {
            int key = numbers.getOrDefault(name, NONE);
            all.addAll(ended.get(key));
            if (holding[key] != NONE) {
                all.add(version(key, Long.MAX_VALUE));
            }
        }
        return all;
    }

    /// What each log told, by its id in the ledger.
    Map<Integer, CaptureChanges> changes() {
        return changes;
    }
}
