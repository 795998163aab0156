package app.viewership.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The records of one log on their way into a library. Not for several threads.
final class IntakeRecords {

    private final Intake intake;
    private final int file;
    private final LogInfo info;
    private final List<CaptureInfo> slices = new ArrayList<>();
    private final LastOfKey lastOfKey = new LastOfKey();
    private final Set<String> twice = new HashSet<>();
    private final RecordOrder order = new RecordOrder();
    private int[] ids = new int[0];
    private long[] lines = new long[0];
    private int size;
    private long lastLine = -1;

    IntakeRecords(Intake intake, int file, LogInfo info) {
        this.intake = intake;
        this.file = file;
        this.info = info;
    }

    void add(String key, String json, long line) {
        if (line <= lastLine) {
            throw new IllegalArgumentException("Line %d comes after line %d".formatted(line, lastLine));
        }
        lastLine = line;
        int id = intake.record(new RecordText(info.kind(), info.part(), key, json), order.next());
        order.was(id);
        if (lastOfKey.put(key, id)) {
            twice.add(key);
        }
        if (size == ids.length) {
            int capacity = Math.max(64, 2 * size);
            ids = Arrays.copyOf(ids, capacity);
            lines = Arrays.copyOf(lines, capacity);
        }
        ids[size] = id;
        lines[size] = line;
        size++;
        if (size == CaptureCodec.MOST) {
            flush();
        }
    }

    void flush() {
        if (size > 0) {
            int most = Arrays.stream(ids, 0, size).max().orElseThrow();
            CaptureInfo slice = new CaptureInfo(file, slices.size(), size, most);
            byte[] bytes = CaptureCodec.pack(ids, lines, size);
            intake.write(on -> CaptureTable.insert(on, slice, bytes));
            slices.add(slice);
            size = 0;
        }
    }

    List<CaptureInfo> slices() {
        return slices;
    }

    /// What is worth knowing of them; null for most files.
    @Nullable
    String note() {
        if (twice.isEmpty()) {
            return null;
        }
        return twice.size() == 1
                ? "One record stands in it more than once with different values; all are kept, and the last counts."
                : String.format(
                        Locale.ENGLISH,
                        "%,d records stand in it more than once with different values; all are kept, and the last of "
                                + "each counts.",
                        twice.size());
    }
}
