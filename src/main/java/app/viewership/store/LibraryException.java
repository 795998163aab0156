package app.viewership.store;

import app.viewership.source.Foreseen;
import org.jspecify.annotations.Nullable;

/// Something a library could not do, told in a sentence for the user: what is wrong and what to do.
///
/// The message never names SQL or a class; the cause keeps the technical side for the log.
public final class LibraryException extends RuntimeException implements Foreseen {

    private static final long serialVersionUID = 1L;

    LibraryException(String sentence) {
        super(sentence);
    }

    LibraryException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
