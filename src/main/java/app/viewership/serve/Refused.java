package app.viewership.serve;

import app.viewership.source.Foreseen;

/// A request that is not answered, with the reason as a sentence.
final class Refused extends RuntimeException implements Foreseen {
    private static final long serialVersionUID = 1;

    static final int WRONG = 400;
    static final int FORBIDDEN = 403;
    static final int NOTHING_HERE = 404;
    static final int WRONG_METHOD = 405;

    private final int status;

    /// @param status of HTTP
    Refused(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    int status() {
        return status;
    }
}
