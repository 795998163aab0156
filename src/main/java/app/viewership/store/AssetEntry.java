package app.viewership.store;

/// One asset; its code stands for the id in every request.
///
/// @param code from 0, without holes
/// @param id the log's own id of the asset
/// @param title of the titles seen with this id the first in text order (of UTF-16 units); an empty title counts only
///     where no other was seen
public record AssetEntry(int code, String id, String title) {}
