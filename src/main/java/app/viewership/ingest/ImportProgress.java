package app.viewership.ingest;

import app.viewership.source.RejectedRow;
import java.util.List;
import java.util.OptionalLong;

/// How far an import is; told at most ten times a second, and once at the end of each file.
///
/// @param file name of the file being read
/// @param fileNumber which file this is, from 1
/// @param files how many files there are
/// @param bytesDone bytes on disk that were read, of all files
/// @param bytesTotal bytes on disk of all files
/// @param rows rows read so far, of all files
/// @param rowsPerSecond rows read per second, since the start
/// @param rejected rows rejected so far, of all files
/// @param firstRejected the first rejected rows of the file being read, as far as they are known, at most a hundred;
/// for
///     the window to show while the import runs
/// @param secondsLeft estimate of the time left in seconds; empty while there is nothing to go by
public record ImportProgress(
        String file,
        int fileNumber,
        int files,
        long bytesDone,
        long bytesTotal,
        long rows,
        long rowsPerSecond,
        long rejected,
        List<RejectedRow> firstRejected,
        OptionalLong secondsLeft) {

    public ImportProgress {
        firstRejected = List.copyOf(firstRejected);
    }

    /// Part of the bytes that is done, from 0 to 1.
    public double share() {
        return bytesTotal == 0 ? 0 : Math.min(1, (double) bytesDone / bytesTotal);
    }
}
