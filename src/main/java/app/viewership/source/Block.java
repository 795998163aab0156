package app.viewership.source;

/// A run of whole rows in UTF-8.
///
/// A row too long for the buffer is a block of its own, of which only the beginning is there.
///
/// @param bytes the buffer; its byte at `to` is a line feed, whether the last row has a line end or not
/// @param from where the first row starts
/// @param to after the last row
/// @param dropped bytes that are missing from the end of the only row; 0 for all other blocks
public record Block(byte[] bytes, int from, int to, long dropped) {}
