package app.viewership.query;

/// The selection beside the same selection in the period of equal length just before.
///
/// @param now the period asked for
/// @param before the period before it
/// @param beforePeriod when that was
public record Comparison(Summary.Figures now, Summary.Figures before, Period beforePeriod) {}
