package app.viewership.export;

import app.viewership.query.Column;
import app.viewership.query.Explorer;
import app.viewership.query.Question;
import app.viewership.query.ViewingRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/// Every viewing, one a row, however many there are.
public final class ViewingsCsv {
    private static final List<Column> COLUMNS = List.of(
            new Column("viewer", "Viewer", Column.Type.TEXT),
            new Column("client_ip", "Client IP", Column.Type.TEXT),
            new Column("device", "Device", Column.Type.TEXT),
            new Column("user_agent", "User agent", Column.Type.TEXT),
            new Column("session", "Session", Column.Type.COUNT),
            new Column("asset_id", "Asset", Column.Type.TEXT),
            new Column("title", "Title", Column.Type.TEXT),
            new Column("program", "Program", Column.Type.TEXT),
            new Column("start", "Start", Column.Type.INSTANT),
            new Column("end", "End", Column.Type.INSTANT),
            new Column("watch_seconds", "Watch time", Column.Type.DURATION),
            new Column("requests", "Requests", Column.Type.COUNT));

    private ViewingsCsv() {}

    /// Writes the viewings of which the question keeps a part. Start and end are those of the whole viewing; the watch
    /// time is that of the part in the period, so the column adds up to the watch time of every other table.
    ///
    /// @throws FileExistsException if it is there and may not be replaced
    /// @throws ExportException if it cannot be written
    public static void write(Explorer explorer, Question question, Path file, Overwrite overwrite) {
        NewFile.write(file, overwrite, out -> {
            Writer writer = CsvRows.writer(out, CsvOptions.PLAIN);
            CsvRows rows = new CsvRows(writer, CsvRows.COMMAS, COLUMNS, question.zone());
            try {
                explorer.viewings(question, viewing -> add(rows, viewing));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            writer.flush();
        });
    }

    private static void add(CsvRows rows, ViewingRow viewing) {
        try {
            rows.row(List.of(
                    viewing.viewer(),
                    viewing.clientIp(),
                    viewing.device(),
                    viewing.userAgent(),
                    (long) viewing.session(),
                    viewing.assetId(),
                    viewing.title(),
                    viewing.program(),
                    viewing.start(),
                    viewing.end(),
                    viewing.watchSeconds(),
                    (long) viewing.requests()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
