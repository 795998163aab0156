package app.viewership.store;

/// A run of the records of one log, without the records.
///
/// @param file id of the [LedgerEntry]
/// @param slice from 0, in the order of the log
/// @param size records, at least 1
/// @param maxRecord largest id of a record
public record CaptureInfo(int file, int slice, int size, int maxRecord) {}
