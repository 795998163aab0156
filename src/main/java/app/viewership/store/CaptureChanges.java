package app.viewership.store;

/// What a file of records told that was not known just before it, by the time of capture and not of import.
///
/// @param added records that were not there
/// @param changed records that were there with another text
/// @param unchanged records that were there as they are
/// @param gone records that were there and are not in a file that holds all there are; where several such files were
///     captured at one time, they are counted at the last of them
public record CaptureChanges(long added, long changed, long unchanged, long gone) {}
