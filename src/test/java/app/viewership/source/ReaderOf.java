package app.viewership.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Makes readers of logs that are no files.
final class ReaderOf {

    private ReaderOf() {}

    static LogReader log(Kind kind, Part part, byte[] log) throws SourceException {
        return log(kind, part, log, LogReader.LONGEST_ROW);
    }

    /// @param longest most bytes of a row
    static LogReader log(Kind kind, Part part, byte[] log, int longest) throws SourceException {
        InputStream in = new ByteArrayInputStream(log);
        try {
            Head head = Head.of(in, longest, new HeadRoom());
            return new LogReader(kind, part, head, in, new Failures("a.log"), longest, () -> false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
