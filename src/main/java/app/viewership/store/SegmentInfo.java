package app.viewership.store;

/// A stored segment without its bytes.
///
/// @param id from 1
/// @param file id of the [LedgerEntry]
/// @param firstLine to which the lines of its rows are relative
/// @param rows at least 1
/// @param minClient least code of a client
/// @param maxClient largest code of a client
/// @param minTime earliest second
/// @param maxTime latest second
public record SegmentInfo(
        long id, int file, long firstLine, int rows, int minClient, int maxClient, long minTime, long maxTime) {}
