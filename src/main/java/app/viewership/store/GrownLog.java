package app.viewership.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What came of one log that is read while it comes, part of a [Growth]. For one thread.
public final class GrownLog implements Coding {

    /// Bytes of a packed piece at most; H2 takes no longer value in a row.
    public static final int LARGEST_PIECE = 1 << 20;

    private final Intake intake;
    private final LedgerEntry before;
    private final boolean fresh;
    private final List<SegmentInfo> segments = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<SegmentInfo> dropped = new ArrayList<>();
    private @Nullable LedgerEntry after;

    /// @param fresh whether the library has nothing of it yet
    GrownLog(Intake intake, LedgerEntry before, boolean fresh) {
        this.intake = intake;
        this.before = before;
        this.fresh = fresh;
    }

    @Override
    public int client(int texts, Consumer<ClientKey> of) {
        return intake.client(before.kind(), texts, of);
    }

    @Override
    public int asset(List<String> texts, String title) {
        return intake.asset(before.kind(), List.copyOf(texts), title);
    }

    @Override
    public Object era() {
        return intake.era();
    }

    /// Puts segments in the place of others, which hold a part of the same events.
    ///
    /// @param sorted by client and time; lines relative to `firstLine`
    /// @return what is stored now
    public List<SegmentInfo> replace(List<SegmentInfo> old, Events sorted, long firstLine) {
        dropped.addAll(old);
        List<SegmentInfo> stored = new ArrayList<>();
        for (PackedSegment packed : SegmentCodec.pack(sorted)) {
            SegmentInfo segment = packed.info(intake.nextSegment(), before.id(), firstLine);
            intake.storeBytes(segment.id(), packed.bytes());
            stored.add(segment);
        }
        segments.addAll(stored);
        return stored;
    }

    /// Adds a row that cannot be stored, behind those before.
    public void reject(Rejected row) {
        rejected.add(row.cut());
    }

    /// Keeps bytes as they came.
    ///
    /// @param number of the piece, from 0; the last may be stored again when there is more of it
    /// @param deflated [#LARGEST_PIECE] bytes at most
    public void piece(int number, byte[] deflated) {
        intake.write(on -> PieceTable.put(on, before.id(), number, deflated));
    }

    /// Says that this is all for now.
    ///
    /// @param bytes in all
    /// @param sha256 of all bytes, 64 lower-case hexadecimal digits
    /// @param more what was counted since the last time
    /// @param listened in all
    /// @throws IllegalStateException where the rows given and the rows counted do not add up
    public void grown(long bytes, String sha256, LogTotals more, Duration listened) {
        long stored = rows(segments) - rows(dropped);
        if (more.lines() != stored + rejected.size() + more.blank()) {
            throw new IllegalStateException("%s: %d lines, yet %d stored, %d rejected and %d blank"
                    .formatted(before.name(), more.lines(), stored, rejected.size(), more.blank()));
        }
        if (!rejected.isEmpty()) {
            intake.write(on -> RejectedTable.insert(on, before.id(), rejected));
        }
        after = new LedgerEntry(
                before.id(),
                before.name(),
                before.path(),
                bytes,
                sha256,
                before.entry(),
                before.kind(),
                before.part(),
                before.lines() + more.lines(),
                before.stored() + stored,
                before.rejected() + rejected.size(),
                before.blank() + more.blank(),
                before.unusable() + more.unusable(),
                first(),
                last(),
                before.captured(),
                before.encoding(),
                before.delimiter(),
                before.zone(),
                listened,
                before.note(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static long rows(List<SegmentInfo> of) {
        return of.stream().mapToLong(SegmentInfo::rows).sum();
    }

    private @Nullable Instant first() {
        Instant known = before.first();
        long first = segments.stream()
                .mapToLong(SegmentInfo::minTime)
                .reduce(known == null ? Long.MAX_VALUE : known.getEpochSecond(), Math::min);
        return first == Long.MAX_VALUE ? null : Instant.ofEpochSecond(first);
    }

    private @Nullable Instant last() {
        Instant known = before.last();
        long last = segments.stream()
                .mapToLong(SegmentInfo::maxTime)
                .reduce(known == null ? Long.MIN_VALUE : known.getEpochSecond(), Math::max);
        return last == Long.MIN_VALUE ? null : Instant.ofEpochSecond(last);
    }

    List<SegmentInfo> segments() {
        return segments;
    }

    List<SegmentInfo> dropped() {
        return dropped;
    }

    boolean fresh() {
        return fresh;
    }

    /// How it stands in the ledger, once [#grown] was said.
    public LedgerEntry entry() {
        if (after == null) {
            throw new IllegalStateException("%s has not grown".formatted(before.name()));
        }
        return after;
    }
}
