package app.viewership.export;

import app.viewership.ingest.FileOutcome;
import app.viewership.query.Column;
import app.viewership.source.RejectedRow;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.store.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

/// Rows that were not stored, each with its file, line, reason and text.
public final class RejectedCsv {
    private static final List<Column> COLUMNS = List.of(
            new Column("file", "File", Column.Type.TEXT),
            new Column("line", "Line", Column.Type.COUNT),
            new Column("reason", "Reason", Column.Type.TEXT),
            new Column("text", "Text", Column.Type.TEXT));

    private RejectedCsv() {}

    /// Writes the rejected rows of all logs in the library, then those of logs that were not stored because nothing of
    /// them could be.
    ///
    /// @param library where the stored logs are
    /// @param outcomes of the import just made; those that ended otherwise than with all rows rejected add nothing
    /// @throws FileExistsException if it is there and may not be replaced
    /// @throws ExportException if it cannot be written
    public static void write(Library library, List<FileOutcome> outcomes, Path file, Overwrite overwrite) {
        NewFile.write(file, overwrite, out -> {
            Writer writer = CsvRows.writer(out, CsvOptions.PLAIN);
            CsvRows rows = new CsvRows(writer, CsvRows.COMMAS, COLUMNS, ZoneOffset.UTC);
            try {
                for (LedgerEntry entry : library.ledger()) {
                    String name = LogNames.of(entry);
                    library.forEachRejected(entry, row -> add(rows, name, row));
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            for (FileOutcome outcome : outcomes) {
                for (RejectedRow row : outcome.rejectedRows()) {
                    rows.row(List.of(outcome.name(), row.line(), row.reason(), row.text()));
                }
            }
            writer.flush();
        });
    }

    private static void add(CsvRows rows, String name, Rejected row) {
        try {
            rows.row(List.of(name, row.line(), row.reason(), row.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
