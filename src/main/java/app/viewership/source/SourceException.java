package app.viewership.source;

import org.jspecify.annotations.Nullable;

/// A file that cannot be read as a log. The sentence names the file.
public final class SourceException extends Exception implements Foreseen {

    private static final long serialVersionUID = 1L;

    private final boolean withoutRows;

    public SourceException(String sentence) {
        this(sentence, null);
    }

    public SourceException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        withoutRows = false;
    }

    private SourceException(String sentence, boolean withoutRows) {
        super(sentence);
        this.withoutRows = withoutRows;
    }

    /// A log of events of which nothing is wrong but that nothing happened: a header, and no rows.
    static SourceException withoutRows(String sentence) {
        return new SourceException(sentence, true);
    }

    /// Whether the file is a log of events in which nothing happened.
    public boolean isWithoutRows() {
        return withoutRows;
    }
}
