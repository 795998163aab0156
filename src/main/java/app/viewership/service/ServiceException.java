package app.viewership.service;

/// What was asked for makes no sense, told in a sentence for the user: what is wrong and what to do.
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceException(String sentence) {
        super(sentence);
    }

    /// The sentence for the user.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
