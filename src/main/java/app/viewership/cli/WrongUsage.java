package app.viewership.cli;

/// The command line asks for something that makes no sense. The message is a sentence for the user.
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongUsage(String sentence) {
        super(sentence);
    }
}
