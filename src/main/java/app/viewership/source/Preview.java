package app.viewership.source;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What was recognised in a file, and its first rows, before anything is stored.
///
/// @param path the file
/// @param name what the log is called: the file's name; `a.zip › b.csv` inside an archive
/// @param logs names of all logs in the file: one, or as many as an archive holds; this is the preview of the first
/// @param bytes size of the file on disk; empty of a pipe
/// @param kind the kind of source it was recognised as
/// @param part which of its sorts of files
/// @param alternatives what else the file could be; where there is any, somebody should be asked
/// @param encoding for people, `UTF-8` or `UTF-16 LE with byte order mark`
/// @param delimiter for people, `comma`, `semicolon`, `tab`, `vertical bar`; `JSON` or `event stream` where there is
/// none
/// @param columns the columns in the file's order; where rows name their values themselves, those that the first name
/// @param rows the first rows
/// @param zoned whether the times of its first rows are the same in whatever zone they are read: the file tells their
///     offset, or its kind the zone. Never of records, whose dates have none
/// @param notes sentences worth reading before the import, such as columns that will be ignored
public record Preview(
        Path path,
        String name,
        List<String> logs,
        OptionalLong bytes,
        Kind kind,
        Part part,
        List<Recognised> alternatives,
        String encoding,
        String delimiter,
        List<Column> columns,
        List<Row> rows,
        boolean zoned,
        List<String> notes) {

    /// A column of the file.
    ///
    /// @param header its name in the file
    /// @param role what it means; null if it is ignored
    public record Column(String header, @Nullable Role role) {}

    /// One of the first rows.
    ///
    /// @param line the physical line where it starts
    /// @param fields its fields as text; the whole row as one where it has another number of fields
    /// @param problem why the row will be rejected; null if it will be kept
    public record Row(
            long line, List<String> fields, @Nullable String problem) {}

    public Preview {
        alternatives = List.copyOf(alternatives);
        logs = List.copyOf(logs);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /// Reads the beginning of a file. Not for the JavaFX thread.
    ///
    /// @throws SourceException if the file cannot be read as a log; the message is a sentence for the user
    public static Preview of(Path path) throws SourceException {
        return PreviewReader.read(path);
    }

    /// The same, read as what the user says it is.
    ///
    /// @param as one of what it can be read as
    public static Preview of(Path path, Recognised as) throws SourceException {
        return PreviewReader.read(path, as);
    }
}
