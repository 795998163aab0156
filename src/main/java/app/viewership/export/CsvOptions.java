package app.viewership.export;

/// How a CSV file is written, beside what never changes: UTF-8, commas, lines ending in a line feed, quotes only where
/// they are needed, text that a spreadsheet would take for a formula led in by an apostrophe.
///
/// @param byteOrderMark whether a mark comes first, without which Excel takes accents for something else
public record CsvOptions(boolean byteOrderMark) {

    /// For programs: no mark.
    public static final CsvOptions PLAIN = new CsvOptions(false);

    /// For Excel: with a mark.
    public static final CsvOptions EXCEL = new CsvOptions(true);
}
