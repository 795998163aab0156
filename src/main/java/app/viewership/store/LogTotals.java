package app.viewership.store;

/// What the reader of a log counted; the library adds what it was given itself and holds the two against each other.
///
/// @param lines rows read, the header apart; always stored + rejected + blank
/// @param blank rows without a character
/// @param unusable stored rows of unusable status
public record LogTotals(long lines, long blank, long unusable) {}
