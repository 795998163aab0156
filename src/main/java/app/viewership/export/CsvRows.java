package app.viewership.export;

import app.viewership.query.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/// Writes rows as separated text, one after another, however many there are.
final class CsvRows {
    private static final char MARK = '\uFEFF';

    /// Lines end in a line feed alone: Excel reads it, and the tools of a shell want nothing else.
    static final CSVFormat COMMAS = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

    static final CSVFormat TABS =
            CSVFormat.TDF.builder().setRecordSeparator('\n').get();

    private final CSVPrinter printer;
    private final List<Column> columns;
    private final ZoneId zone;

    /// Begins with the header.
    CsvRows(Appendable to, CSVFormat format, List<Column> columns, ZoneId zone) throws IOException {
        this.printer = new CSVPrinter(to, format);
        this.columns = columns;
        this.zone = zone;
        printer.printRecord(columns.stream().map(Column::id).toList());
    }

    void row(List<? extends @Nullable Object> cells) throws IOException {
        List<String> texts = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            texts.add(CellText.of(cells.get(i), columns.get(i).type(), zone));
        }
        printer.printRecord(texts);
    }

    /// Text over bytes: UTF-8, with a mark where asked for.
    static Writer writer(OutputStream out, CsvOptions options) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (options.byteOrderMark()) {
            writer.write(MARK);
        }
        return writer;
    }
}
