package app.viewership.ingest;

import app.viewership.source.Block;
import app.viewership.source.EventReader;
import app.viewership.source.GrowingLog;
import app.viewership.source.Recognised;
import app.viewership.source.RejectedRow;
import app.viewership.store.GrownLog;
import app.viewership.store.Growth;
import app.viewership.store.LedgerEntry;
import app.viewership.store.LogInfo;
import app.viewership.store.LogTotals;
import app.viewership.store.Rejected;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The log of one live source on its way into a library, a part of a second after the other. Not for several threads.
public final class LiveLog {

    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final String name;
    private final Recognised what;
    private final GrowingLog log;
    private final EventWorker worker;
    private final OpenSegment segment = new OpenSegment();
    private final Pieces pieces = new Pieces();
    private final MessageDigest sha256;
    private @Nullable LedgerEntry entry;
    private Duration listened = Duration.ZERO;
    private Duration told = Duration.ZERO;
    private long bytes;
    private long nextLine = 1;
    private boolean grown;

    LiveLog(String name, Recognised what, KnownTexts known) {
        this.name = name;
        this.what = what;
        log = new GrowingLog(what);
        worker = new EventWorker(what.kind(), sink -> new EventReader(log, ZONE, sink), known);
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java has SHA-256", e);
        }
    }

    /// Takes the next bytes of the source.
    ///
    /// @param came the first `length` are copied
    public void add(byte[] came, int length) {
        log.add(came, length);
        pieces.add(came, length);
        sha256.update(came, 0, length);
        bytes += length;
        grown |= length > 0;
    }

    /// Says how long it was listened to, in all.
    public void listened(Duration inAll) {
        listened = inAll;
    }

    /// How it stands in the ledger; null if nothing of it was stored yet.
    public @Nullable LedgerEntry entry() {
        return entry;
    }

    /// Whether there is something to store.
    ///
    /// @param last whether no more comes
    boolean isBehind(boolean last) {
        return grown || (last && entry != null) || !listened.equals(told);
    }

    /// Stores what came since the last time.
    GrownLog into(Growth growth, boolean last) {
        LedgerEntry known = entry;
        GrownLog into = known == null ? growth.begin(name, info()) : growth.more(known);
        long rows = 0;
        long blank = 0;
        long unusable = 0;
        for (Block block = log.next(last); block != null; block = log.next(last)) {
            EventRows read = worker.read(block);
            segment.add(read.coded(into), nextLine, into);
            for (RejectedRow row : read.rejected()) {
                into.reject(new Rejected(nextLine + row.line(), row.reason(), row.text()));
            }
            nextLine += read.count().lines();
            rows += read.count().rows();
            blank += read.count().blank();
            unusable += read.unusable();
        }
        segment.store(into);
        pieces.store(into);
        into.grown(bytes, digest(), new LogTotals(rows, blank, unusable), listened);
        return into;
    }

    /// It is stored.
    void stored(GrownLog as) {
        entry = as.entry();
        told = listened;
        grown = false;
    }

    private LogInfo info() {
        return new LogInfo(
                null, what.kind().id(), what.part().id(), log.encoding(), log.delimiter(), ZONE.getId(), null);
    }

    private String digest() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) sha256.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Each Java can go on after a sum", e);
        }
    }
}
