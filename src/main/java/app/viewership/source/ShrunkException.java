package app.viewership.source;

import java.io.IOException;

/// A file ended before the size that it had when it was opened.
final class ShrunkException extends IOException {

    private static final long serialVersionUID = 1L;

    ShrunkException(long expected, long found) {
        super("expected " + expected + " bytes, found " + found);
    }
}
