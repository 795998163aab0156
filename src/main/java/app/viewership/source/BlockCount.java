package app.viewership.source;

/// What a block consists of.
///
/// @param lines physical lines
/// @param rows rows, blank ones among them; a row with quoted line ends is one
/// @param blank rows without a character
public record BlockCount(int lines, int rows, int blank) {}
