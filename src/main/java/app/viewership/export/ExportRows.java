package app.viewership.export;

import app.viewership.query.Explorer;
import app.viewership.query.ExportedViewing;
import app.viewership.query.Question;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Takes viewings as rows, by time.
interface ExportRows extends Closeable {

    void row(ExportedViewing viewing) throws IOException;

    /// Takes all viewings of which the question keeps a part; not closed afterwards.
    default void all(Explorer explorer, Question question) throws IOException {
        try {
            explorer.trace().viewingsByTime(question, viewing -> {
                try {
                    row(viewing);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
