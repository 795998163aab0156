package app.viewership.ingest;

import app.viewership.source.RejectedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Tells how far an import is, at most ten times a second and at the end of each file.
final class Meter {

    private static final long SECOND = 1_000_000_000;
    private static final long PAUSE = SECOND / 10;

    /// Before, an estimate of the time left is worth nothing.
    private static final long WARM_UP = SECOND / 2;

    private static final int FIRST_REJECTED = 100;

    private final Consumer<ImportProgress> listener;
    private final LongSupplier nanos;
    private final int files;
    private final long bytesTotal;
    private final long began;
    private final List<RejectedRow> firstRejected = new ArrayList<>();
    private long told;
    private String name = "";
    private int fileNumber;
    private long bytesBefore;
    private long rows;
    private long rejected;

    /// @param nanos the clock
    /// @param bytesTotal bytes on disk of all files
    Meter(Consumer<ImportProgress> listener, LongSupplier nanos, int files, long bytesTotal) {
        this.listener = listener;
        this.nanos = nanos;
        this.files = files;
        this.bytesTotal = bytesTotal;
        began = nanos.getAsLong();
        told = began - PAUSE;
    }

    void beginFile(String fileName) {
        name = fileName;
        fileNumber++;
        firstRejected.clear();
        // The first block of a file is told at once: so a short file shows, too.
        told = nanos.getAsLong() - PAUSE;
    }

    /// One of the logs of an archive.
    void beginLog(String logName) {
        name = logName;
        firstRejected.clear();
    }

    void add(long moreRows, List<RejectedRow> moreRejected) {
        rows += moreRows;
        rejected += moreRejected.size();
        int wanted = Math.min(moreRejected.size(), FIRST_REJECTED - firstRejected.size());
        firstRejected.addAll(moreRejected.subList(0, wanted));
    }

    /// @param bytesRead bytes on disk that were read of this file
    void tell(long bytesRead) {
        long now = nanos.getAsLong();
        if (now - told >= PAUSE) {
            tell(bytesRead, now);
        }
    }

    /// @param bytes bytes on disk of the file that is done
    void endFile(long bytes) {
        tell(bytes, nanos.getAsLong());
        bytesBefore += bytes;
    }

    private void tell(long bytesRead, long now) {
        told = now;
        long elapsed = Math.max(1, now - began);
        long done = bytesBefore + bytesRead;
        listener.accept(new ImportProgress(
                name,
                fileNumber,
                files,
                done,
                bytesTotal,
                rows,
                (long) ((double) rows * SECOND / elapsed),
                rejected,
                firstRejected,
                elapsed < WARM_UP || done == 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(
                                Math.round((double) Math.max(0, bytesTotal - done) / done * elapsed / SECOND))));
    }

    /// Seconds since the import began.
    double seconds() {
        return (double) (nanos.getAsLong() - began) / SECOND;
    }
}
