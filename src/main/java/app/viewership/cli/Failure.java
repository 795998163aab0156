package app.viewership.cli;

import app.viewership.source.Foreseen;

/// A command could not do what it was asked to.
final class Failure extends RuntimeException implements Foreseen {
    private static final long serialVersionUID = 1;

    Failure(String sentence) {
        super(sentence);
    }
}
