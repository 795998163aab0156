package app.viewership.export;

import app.viewership.query.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/// Tables as CSV: a header of column ids, then the rows, with plain numbers.
public final class TableCsv {

    private TableCsv() {}

    /// Writes the rows of an answer to `file`, and beside it the parameters that shaped them, `name.parameters.json`.
    ///
    /// @throws FileExistsException if one of the two is there and may not be replaced
    /// @throws ExportException if they cannot be written
    public static void write(Answer answer, CsvOptions options, Path file, Overwrite overwrite) {
        Path parameters = ParametersJson.beside(file);
        NewFile.refuseIfPresent(parameters, overwrite);
        write(Table.of(answer), options, file, overwrite);
        ParametersJson.write(answer.title(), answer.question(), parameters, overwrite);
    }

    /// Writes a table to `file`, and nothing beside it.
    ///
    /// @throws FileExistsException if it is there and may not be replaced
    /// @throws ExportException if it cannot be written
    public static void write(Table table, CsvOptions options, Path file, Overwrite overwrite) {
        NewFile.write(file, overwrite, out -> {
            Writer writer = CsvRows.writer(out, options);
            print(table, CsvRows.COMMAS, writer);
            writer.flush();
        });
    }

    /// Writes a table to `to` as CSV.
    ///
    /// @throws UncheckedIOException if `to` does not take it
    public static void print(Table table, Appendable to) {
        try {
            print(table, CsvRows.COMMAS, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The table for the clipboard: header and rows, separated by tabs, with plain numbers, ready to be pasted into a
    /// spreadsheet.
    public static String clipboard(Table table) {
        StringBuilder text = new StringBuilder();
        try {
            print(table, CsvRows.TABS, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void print(Table table, CSVFormat format, Appendable to) throws IOException {
        CsvRows rows = new CsvRows(to, format, table.columns(), table.zone());
        for (List<@Nullable Object> cells : table.rows()) {
            rows.row(cells);
        }
    }
}
