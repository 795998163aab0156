package app.viewership.source;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Recognises the layout of a log by its beginning, or says in one sentence why it is none.
///
/// @param failures says which file it is
record LayoutFinder(Kind kind, Part part, Encoding encoding, Failures failures, int longestRow) {

    /// More control characters than this, in percent, among the first bytes, and it is no text.
    private static final int CONTROLS = 3;

    private static final int FIRST = 1 << 16;
    private static final String NO_ROWS = "has a header and no rows.";

    /// @param bytes the beginning of the log in UTF-8
    /// @param last whether that is all of it
    Layout find(byte[] bytes, int size, boolean last) throws SourceException {
        int from = 0;
        int blank = 0;
        while (from < size && (bytes[from] == '\n' || bytes[from] == '\r')) {
            from += bytes[from] == '\r' && from + 1 < size && bytes[from + 1] == '\n' ? 2 : 1;
            blank++;
        }
        if (from == size) {
            throw failures.because("is empty.");
        }
        return switch (part.format()) {
            case TABLE -> table(bytes, from, size, last, blank);
            case EXTENDED_LOG -> extended(bytes, from, size, last, blank);
            case JSON -> rows(new JsonHead(part, longestRow).read(bytes, from, size, last), bytes, size);
            case EVENT_STREAM -> rows(new StreamHead(part, longestRow).read(bytes, from, size, last), bytes, size);
        };
    }

    /// Whether the beginning of a table names all that its rows must have; [#find] tells what it lacks.
    boolean mayFind(byte[] bytes, int size, boolean last) {
        int from = 0;
        while (from < size && (bytes[from] == '\n' || bytes[from] == '\r')) {
            from++;
        }
        return Header.best(part, bytes, from, size, last, longestRow)
                .missing(part)
                .isEmpty();
    }

    private Layout table(byte[] bytes, int from, int size, boolean last, int blank) throws SourceException {
        Header header = Header.best(part, bytes, from, size, last, longestRow);
        List<Role> missing = header.missing(part);
        if (!missing.isEmpty()) {
            throw unknown(header, missing, bytes, size);
        }
        return headed(header, bytes, from, size, last, blank);
    }

    private Layout extended(byte[] bytes, int from, int size, boolean last, int blank) throws SourceException {
        Header header = Header.extended(part, bytes, from, size);
        if (header == null) {
            requireText(bytes, size);
            throw failures.because("has no line \"#Fields:\" that names its columns before its first row.");
        }
        List<Role> missing = header.missing(part);
        if (!missing.isEmpty()) {
            throw unknown(header, missing, bytes, size);
        }
        return headed(header, bytes, from, size, last, blank);
    }

    private Layout headed(Header header, byte[] bytes, int from, int size, boolean last, int blank)
            throws SourceException {
        if (last && header.end() == size) {
            // A quiet hour is no damage; a list of records that has none may be.
            throw part.holdsEvents()
                    ? SourceException.withoutRows(failures.name(), NO_ROWS)
                    : failures.because(NO_ROWS);
        }
        return new Layout(
                kind,
                part,
                encoding,
                header.delimiter(),
                header.names(),
                header.roles(),
                header.used(),
                header.ignored(),
                blank + RowRules.lines(bytes, from, header.end()),
                header.end(),
                blank,
                longestRow);
    }

    /// Of rows that name their values themselves.
    private Layout rows(Names names, byte[] bytes, int size) throws SourceException {
        if (!names.missing(part).isEmpty()) {
            requireText(bytes, size);
            throw failures.because(names.complaint(new Recognised(kind, part)));
        }
        return new Layout(
                kind,
                part,
                encoding,
                (byte) 0,
                part.roles().stream().map(Role::header).toList(),
                List.copyOf(part.roles()),
                names.used(part),
                names.ignored(),
                0,
                0,
                0,
                longestRow);
    }

    private SourceException unknown(Header header, List<Role> missing, byte[] bytes, int size) throws SourceException {
        requireText(bytes, size);
        String expected = names(part.roles().stream().map(Role::header).toList());
        if (header.known() == 0 && (header.looksLikeData() || header.names().size() == 1)) {
            return failures.because(
                    "has no header: its first line is \"" + Failures.cut(String.join(",", header.names()))
                            + "\", but it should name the columns " + expected + ".");
        }
        List<String> lacking = missing.stream().map(Role::header).toList();
        return failures.because(String.format(
                Locale.ENGLISH,
                "lacks the %s %s. Found: %s. Expected: %s.",
                lacking.size() == 1 ? "column" : "columns",
                names(lacking),
                Failures.cut(names(header.names())),
                expected));
    }

    private void requireText(byte[] bytes, int size) throws SourceException {
        int first = Math.min(size, FIRST);
        if (controls(bytes, first) * 100L > (long) CONTROLS * first) {
            throw failures.because("is not a text file; a log is a .csv, .tsv, .json, .jsonl, .log or .stream file, "
                    + "or one of these packed as .gz or .zip.");
        }
    }

    private static String names(List<String> names) {
        return names.stream().map(name -> name.isBlank() ? "(no name)" : name).collect(Collectors.joining(", "));
    }

    private static int controls(byte[] bytes, int size) {
        int controls = 0;
        int i = 0;
        while (i < size) {
            if (!RowMarks.mayControl(ByteWords.word(bytes, i))) {
                i += RowMarks.WORD;
                continue;
            }
            boolean control = bytes[i] >= 0 && bytes[i] < ' ' && "\t\n\r\f".indexOf(bytes[i]) < 0;
            controls += control ? 1 : 0;
            i++;
        }
        return controls;
    }
}
