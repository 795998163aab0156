package app.viewership.source;

/// A row that was not stored, and why.
///
/// @param line the physical line of the file where the row starts; the first line of the file is 1
/// @param reason one sentence that names the bad value and what would be right
/// @param text the row as it stands in the file, without its line end; very long rows are cut, which shows in an
///     ellipsis at the end
public record RejectedRow(long line, String reason, String text) {}
