package app.viewership.source;

import org.jspecify.annotations.Nullable;

/// A file that cannot be read as a log. The sentence begins with what the file is called.
public final class SourceException extends Exception implements Foreseen {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String rest;
    private final boolean withoutRows;

    /// @param name what the file is called, or a log in it
    /// @param rest what follows in the sentence
    public SourceException(String name, String rest) {
        this(name, rest, null);
    }

    /// @param cause for the program's own log
    public SourceException(String name, String rest, @Nullable Throwable cause) {
        this(name, rest, cause, false);
    }

    private SourceException(String name, String rest, @Nullable Throwable cause, boolean withoutRows) {
        super(name + " " + rest, cause);
        this.name = name;
        this.rest = rest;
        this.withoutRows = withoutRows;
    }

    /// A log of events of which nothing is wrong but that nothing happened: a header, and no rows.
    static SourceException withoutRows(String name, String rest) {
        return new SourceException(name, rest, null, true);
    }

    /// What the sentence begins with.
    public String name() {
        return name;
    }

    /// The sentence without the name.
    public String rest() {
        return rest;
    }

    /// Whether the file is a log of events in which nothing happened.
    public boolean isWithoutRows() {
        return withoutRows;
    }
}
