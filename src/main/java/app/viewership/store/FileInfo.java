package app.viewership.store;

/// A file about to come in, as it lies on disk.
///
/// @param name without its folder
/// @param path where it was found, absolute
/// @param size bytes of the file as it is, packed or not; 0 of a pipe
public record FileInfo(String name, String path, long size) {}
