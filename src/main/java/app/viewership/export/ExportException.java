package app.viewership.export;

import app.viewership.source.Foreseen;
import org.jspecify.annotations.Nullable;

/// An export that could not be made.
public sealed class ExportException extends RuntimeException implements Foreseen permits FileExistsException {
    private static final long serialVersionUID = 1;

    ExportException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
