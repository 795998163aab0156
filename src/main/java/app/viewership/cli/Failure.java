package app.viewership.cli;

/// A command could not do what it was asked to. The message is a sentence for the user.
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure(String sentence) {
        super(sentence);
    }
}
