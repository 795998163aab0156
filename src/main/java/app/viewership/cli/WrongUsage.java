package app.viewership.cli;

import app.viewership.source.Foreseen;

/// The command line asks for something that makes no sense.
final class WrongUsage extends RuntimeException implements Foreseen {
    private static final long serialVersionUID = 1;

    WrongUsage(String sentence) {
        super(sentence);
    }
}
