package app.viewership.ingest;

import app.viewership.source.BlockCount;
import app.viewership.source.Event;
import app.viewership.source.RejectedRow;
import app.viewership.store.CapturedRecord;
import app.viewership.store.PackedSegment;
import java.util.List;

/// What became of a block. Lines are counted from the first line of the block, which is 0.
///
/// @param segments the events that were kept, packed
/// @param records the records that were kept, in order
/// @param count lines and rows of the block
/// @param unusable kept rows of unusable status
/// @param offset seconds that the times of the log say they are ahead of UTC; [Event#NO_OFFSET] if they do not say
/// @param rejected the rows that were not kept, in order
record BlockResult(
        List<PackedSegment> segments,
        List<CapturedRecord> records,
        BlockCount count,
        int unusable,
        int offset,
        List<RejectedRow> rejected) {

    /// Rows kept.
    long stored() {
        return segments.stream().mapToLong(PackedSegment::rows).sum() + records.size();
    }
}
