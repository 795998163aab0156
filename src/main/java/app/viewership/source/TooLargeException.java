package app.viewership.source;

import java.io.IOException;
import java.util.Locale;

/// A packed file grows beyond all measure when unpacked.
final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
        super(String.format(
                Locale.ENGLISH,
                "unpacks to more than %,d bytes, which is %,d times its size and the limit; nothing of it was stored.",
                limit,
                UnpackedInput.MOST_TIMES));
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
