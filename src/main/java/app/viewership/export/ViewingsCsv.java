package app.viewership.export;

import app.viewership.query.Column;
import app.viewership.query.Dataset;
import app.viewership.query.Dimension;
import app.viewership.query.Explorer;
import app.viewership.query.Question;
import app.viewership.query.ViewingRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Every viewing, one a row, however many there are.
public final class ViewingsCsv {
    private ViewingsCsv() {}

    /// Writes the viewings of which the question keeps a part. Start and end are those of the whole viewing; the watch
    /// time is that of the part in the period, so the column adds up to the watch time of every other table.
    ///
    /// @throws FileExistsException if it is there and may not be replaced
    /// @throws ExportException if it cannot be written
    public static void write(Explorer explorer, Question question, Path file, Overwrite overwrite) {
        boolean named = explorer.dataset().kind().client().named();
        NewFile.write(file, overwrite, out -> {
            Writer writer = CsvRows.writer(out, CsvOptions.PLAIN);
            CsvRows rows = new CsvRows(writer, CsvRows.COMMAS, columns(explorer.dataset()), question.zone());
            try {
                explorer.viewings(question, viewing -> add(rows, viewing, named));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            writer.flush();
        });
    }

    private static List<Column> columns(Dataset dataset) {
        List<Column> columns = new ArrayList<>();
        if (dataset.kind().client().named()) {
            columns.add(new Column("viewer", "Viewer", Column.Type.TEXT));
        }
        columns.add(new Column("session", "Session", Column.Type.COUNT));
        dataset.dimensions().stream()
                .filter(dimension -> dimension.of() != Dimension.Carrier.TIME)
                .forEach(dimension -> columns.add(new Column(dimension.id(), dimension.label(), Column.Type.TEXT)));
        columns.add(new Column("start", "Start", Column.Type.INSTANT));
        columns.add(new Column("end", "End", Column.Type.INSTANT));
        columns.add(new Column("watch_seconds", "Watch time", Column.Type.DURATION));
        columns.add(new Column("requests", "Requests", Column.Type.COUNT));
        return columns;
    }

    /// @param named whether viewers may be told apart
    private static void add(CsvRows rows, ViewingRow viewing, boolean named) {
        List<Object> cells = new ArrayList<>();
        if (named) {
            cells.add(viewing.viewer());
        }
        cells.add((long) viewing.session());
        cells.addAll(viewing.values());
        cells.add(viewing.start());
        cells.add(viewing.end());
        cells.add(viewing.watchSeconds());
        cells.add((long) viewing.requests());
        try {
            rows.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
