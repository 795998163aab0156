package app.viewership.store;

/// Events packed into bytes, and what tells without unpacking whether they matter.
///
/// @param bytes at most [SegmentCodec#LARGEST]; not copied
/// @param rows at least 1
/// @param minClient least code of a client
/// @param maxClient largest code of a client
/// @param minTime earliest second
/// @param maxTime latest second
public record PackedSegment(byte[] bytes, int rows, int minClient, int maxClient, long minTime, long maxTime) {

    /// What tells of it once it is stored.
    SegmentInfo info(long id, int file, long firstLine) {
        return new SegmentInfo(id, file, firstLine, rows, minClient, maxClient, minTime, maxTime);
    }
}
