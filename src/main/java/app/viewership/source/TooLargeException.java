package app.viewership.source;

import java.io.IOException;
import java.util.Locale;

/// A packed file grows beyond all measure when unpacked.
final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
        super(String.format(
                Locale.ENGLISH,
                "unpacks to more than %,d bytes, the limit for a packed file of its size; nothing of it was stored. "
                        + "If you trust it, unpack it and import the log itself.",
                limit));
    }

    /// Completes a sentence that begins with the name of the file.
    String rest() {
        return String.valueOf(getMessage());
    }
}
