package app.viewership.export;

import org.jspecify.annotations.Nullable;

/// An export that could not be made. The message is one sentence for the user, which says what to do; the cause is for
/// the program's own log.
public sealed class ExportException extends RuntimeException permits FileExistsException {
    private static final long serialVersionUID = 1;

    ExportException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /// The sentence for the user.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
