package app.viewership.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One log on its way into a library, part of an [Intake]. Segments may come from many threads and in any order,
/// rejected rows from any thread in the order of their lines.
public final class IntakeLog implements Coding {

    /// Characters of a record's JSON at most; H2 takes no longer text in a row.
    public static final int LONGEST_RECORD = 1 << 20;

    private static final int REJECTED_AT_ONCE = 1000;

    private final Intake intake;
    private final int id;
    private final FileInfo file;
    private LogInfo info;
    private final List<SegmentInfo> segments = new ArrayList<>();
    private final IntakeRecords records;
    private List<Rejected> waiting = new ArrayList<>();
    private long stored;
    private long rejected;
    private long lastRejected = -1;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private @Nullable LogTotals totals;

    IntakeLog(Intake intake, int id, FileInfo file, LogInfo info) {
        this.intake = intake;
        this.id = id;
        this.file = file;
        this.info = info;
        this.records = new IntakeRecords(intake, id, info);
    }

    @Override
    public int client(int texts, Consumer<ClientKey> of) {
        return intake.client(info.kind(), texts, of);
    }

    @Override
    public int asset(List<String> texts, String title) {
        return intake.asset(info.kind(), List.copyOf(texts), title);
    }

    @Override
    public Object era() {
        return intake.era();
    }

    /// Adds packed events, whose lines are relative to `firstLine`.
    ///
    /// @throws LibraryException where the disk is full
    public synchronized void append(PackedSegment segment, long firstLine) {
        requireCaptured(false);
        SegmentInfo stores = segment.info(intake.nextSegment(), id, firstLine);
        intake.storeBytes(stores.id(), segment.bytes());
        segments.add(stores);
        stored += segment.rows();
        first = Math.min(first, segment.minTime());
        last = Math.max(last, segment.maxTime());
    }

    /// Adds a record. A key may stand in a file more than once: all of that is kept, and the last counts.
    ///
    /// @param key names the record
    /// @param json as compact JSON, of [#LONGEST_RECORD] characters at most; so the key
    /// @param line behind that of the record before
    /// @throws LibraryException where the disk is full
    public synchronized void record(String key, String json, long line) {
        requireCaptured(true);
        records.add(key, json, line);
        stored++;
    }

    private void requireCaptured(boolean captured) {
        if ((info.captured() != null) != captured) {
            throw new IllegalStateException("%s holds %s".formatted(file.name(), captured ? "events" : "records"));
        }
    }

    /// Adds a row that cannot be stored; its text is kept up to [Rejected#LONGEST_TEXT] characters.
    ///
    /// @throws LibraryException where the disk is full
    /// @throws IllegalArgumentException where its line is not behind those of the rows before
    public synchronized void reject(Rejected row) {
        if (row.line() <= lastRejected) {
            throw new IllegalArgumentException("Line %d comes after line %d".formatted(row.line(), lastRejected));
        }
        lastRejected = row.line();
        waiting.add(row.cut());
        rejected++;
        if (waiting.size() == REJECTED_AT_ONCE) {
            flush();
        }
    }

    /// Says that the times of the log tell their own zone.
    public synchronized void tellZone(String zone) {
        info = info.in(zone);
    }

    /// Rows kept so far.
    public synchronized long stored() {
        return stored;
    }

    /// Rows given to [#reject] so far.
    public synchronized long rejected() {
        return rejected;
    }

    /// Says that all of the log was given.
    ///
    /// @throws IllegalStateException where the rows given and the rows counted do not add up
    public synchronized void finish(LogTotals counted) {
        if (counted.lines() != stored + rejected + counted.blank()) {
            throw new IllegalStateException("%s: %d lines, yet %d stored, %d rejected and %d blank"
                    .formatted(file.name(), counted.lines(), stored, rejected, counted.blank()));
        }
        flush();
        records.flush();
        totals = counted;
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            List<Rejected> rows = waiting;
            waiting = new ArrayList<>();
            intake.write(on -> RejectedTable.insert(on, id, rows));
        }
    }

    synchronized List<SegmentInfo> segments() {
        return segments;
    }

    synchronized List<CaptureInfo> captures() {
        return records.slices();
    }

    synchronized LogInfo info() {
        return info;
    }

    synchronized LedgerEntry entry(String sha256) {
        if (totals == null) {
            throw new IllegalStateException("%s is not finished".formatted(file.name()));
        }
        return new LedgerEntry(
                id,
                file.name(),
                file.path(),
                file.size(),
                sha256,
                info.entry(),
                info.kind(),
                info.part(),
                totals.lines(),
                stored,
                rejected,
                totals.blank(),
                totals.unusable(),
                segments.isEmpty() ? null : Instant.ofEpochSecond(first),
                segments.isEmpty() ? null : Instant.ofEpochSecond(last),
                info.captured(),
                info.encoding(),
                info.delimiter(),
                info.zone(),
                null,
                records.note(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
