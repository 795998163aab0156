package app.viewership.app;

import app.viewership.cli.Version;

/// The entry to the program: a window, or a command without one.
public final class Main {
    private Main() {}

    /// Starts the program with the arguments of the command line.
    public static void main(String[] args) {
        System.out.println("viewership " + Version.current());
    }
}
