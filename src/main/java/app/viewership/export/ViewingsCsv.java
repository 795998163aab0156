package app.viewership.export;

import app.viewership.query.Explorer;
import app.viewership.query.Question;
import java.nio.file.Path;

/// Every viewing, one a row, however many there are.
public final class ViewingsCsv {
    private ViewingsCsv() {}

    /// Writes the viewings of which the question keeps a part, by time, with the columns that a folder of them has too.
    /// Start and end are those of the whole viewing; the watch time is that of the part in the period, so the column
    /// adds up to the watch time of every other table. Where viewers are not named, nothing tells them apart.
    ///
    /// @throws FileExistsException if it is there and may not be replaced
    /// @throws ExportException if it cannot be written
    public static void write(Explorer explorer, Question question, Path file, Overwrite overwrite) {
        NewFile.write(file, overwrite, out -> {
            try (ExportCsv rows = new ExportCsv(out, ExportFields.of(explorer.dataset()), question.zone())) {
                rows.all(explorer, question);
            }
        });
    }
}
