package app.viewership.export;

import app.viewership.ingest.FileOutcome;
import app.viewership.query.Column;
import app.viewership.source.Kinds;
import app.viewership.source.RejectedRow;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows that were not stored, each with its file, line, reason and text. Rows of kinds that name nobody go without
/// their text, for it would name a user.
public final class RejectedCsv {
    private static final List<Column> COLUMNS = List.of(
            new Column("file", "File", Column.Type.TEXT),
            new Column("line", "Line", Column.Type.COUNT),
            new Column("reason", "Reason", Column.Type.TEXT),
            new Column("text", "Text", Column.Type.TEXT));

    private RejectedCsv() {}

    /// Hands over rejected rows one by one.
    @FunctionalInterface
    public interface Source {
        void each(Reader reader);
    }

    /// Takes rejected rows.
    @FunctionalInterface
    public interface Reader {

        /// Takes one row.
        ///
        /// @param kind id of the kind of the log; null where it was not recognised
        /// @param name of the log
        void accept(@Nullable String kind, String name, RejectedRow row);
    }

    /// Writes the rejected rows of the logs in the library, then those of logs that were not stored because nothing of
    /// them could be.
    ///
    /// @param library where the stored logs are
    /// @param kind id of the kind whose logs are meant, and with them those of no kind that is known; null for all
    /// @param outcomes of the import just made; those that ended otherwise than with all rows rejected add nothing
    /// @throws FileExistsException if it is there and may not be replaced
    /// @throws ExportException if it cannot be written
    public static void write(
            Library library, @Nullable String kind, List<FileOutcome> outcomes, Path file, Overwrite overwrite) {
        write(
                reader -> {
                    for (LedgerEntry entry : library.ledger()) {
                        if (kind == null || kind.equals(entry.kind())) {
                            String name = LogNames.of(entry);
                            library.rejected()
                                    .forEach(
                                            entry,
                                            row -> reader.accept(
                                                    entry.kind(),
                                                    name,
                                                    new RejectedRow(row.line(), row.reason(), row.text())));
                        }
                    }
                    for (FileOutcome outcome : outcomes) {
                        if (kind == null || outcome.kind() == null || kind.equals(outcome.kind())) {
                            outcome.rejectedRows().forEach(row -> reader.accept(outcome.kind(), outcome.name(), row));
                        }
                    }
                },
                file,
                overwrite);
    }

    /// Writes the rejected rows that `source` hands over, as they may leave the program.
    ///
    /// @throws FileExistsException if it is there and may not be replaced
    /// @throws ExportException if it cannot be written
    public static void write(Source source, Path file, Overwrite overwrite) {
        NewFile.write(file, overwrite, out -> {
            Writer writer = CsvRows.writer(out, CsvOptions.PLAIN);
            CsvRows rows = new CsvRows(writer, CsvRows.COMMAS, COLUMNS, ZoneOffset.UTC);
            try {
                source.each((kind, name, row) -> add(rows, name, told(kind, row)));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            writer.flush();
        });
    }

    /// A row as it may be shown, and leave the program: of a log of which nobody knows what it is, as of one that names
    /// nobody, without its text.
    ///
    /// @param kind id of the kind of the log; null where it was not recognised
    public static RejectedRow told(@Nullable String kind, RejectedRow row) {
        boolean named = kind != null
                && Kinds.of(kind).map(known -> known.client().named()).orElse(true);
        return named ? row : new RejectedRow(row.line(), row.reason(), "");
    }

    private static void add(CsvRows rows, String name, RejectedRow row) {
        try {
            rows.row(List.of(name, row.line(), row.reason(), row.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
