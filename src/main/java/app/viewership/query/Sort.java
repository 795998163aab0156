package app.viewership.query;

/// The order of rows: by one column; ties by name, upwards.
///
/// @param column id of a column of the answer
/// @param descending largest first
public record Sort(String column, boolean descending) {}
