package app.viewership.cli;

/// What a command tells the shell.
final class ExitCode {
    static final int DONE = 0;

    /// Something could not be read, written or stored; one sentence on standard error says what.
    static final int FAILED = 1;

    /// The command line is wrong: an option, or a name that the log does not have.
    static final int WRONG_USAGE = 2;

    private ExitCode() {}
}
