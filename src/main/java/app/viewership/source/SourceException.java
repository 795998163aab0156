package app.viewership.source;

import org.jspecify.annotations.Nullable;

/// A file that cannot be read as a log. The message is one sentence for the user: which file, what is wrong, what to
/// do. The cause is for the program's own log.
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    public SourceException(String sentence) {
        this(sentence, null);
    }

    public SourceException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
