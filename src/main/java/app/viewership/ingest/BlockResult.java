package app.viewership.ingest;

import app.viewership.source.BlockCount;
import app.viewership.source.RejectedRow;
import app.viewership.store.PackedSegment;
import java.util.List;

/// What became of a block.
///
/// @param buffer the block's buffer, free again
/// @param segments the rows that were kept, packed
/// @param count lines and rows of the block
/// @param unusable kept rows of unusable status
/// @param rejected the rows that were not kept; lines counted from the first line of the block, which is 0
record BlockResult(
        byte[] buffer, List<PackedSegment> segments, BlockCount count, int unusable, List<RejectedRow> rejected) {}
