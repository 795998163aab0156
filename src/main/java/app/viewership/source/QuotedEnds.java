package app.viewership.source;

/// Rows of delimited text. Where there are no quotes the last ends with the last line; from each quote on, rows are
/// followed one by one.
record QuotedEnds(RowScanner scanner) implements RowEnds {

    @Override
    public int last(byte[] bytes, int size) {
        int row = 0;
        while (true) {
            int quote = row;
            while (quote + RowMarks.WORD <= size && !RowMarks.hasQuote(ByteWords.word(bytes, quote))) {
                quote += RowMarks.WORD;
            }
            while (quote < size && bytes[quote] != '"') {
                quote++;
            }
            row = RowEnds.lineStart(bytes, row, quote, size);
            if (quote == size) {
                return row;
            }
            int end = scanner.end(bytes, row, size, false);
            if (end == RowScanner.MORE) {
                return row;
            }
            row = end;
        }
    }
}
