package app.viewership.app;

import app.viewership.cli.Cli;
import app.viewership.ui.library.Folders;
import java.io.Console;
import java.util.List;
import java.util.Optional;

/// The entry to the program: a window, or a command without one.
public final class Main {
    /// What this package needs of the window, so that the decision whether to open it can be tested without one.
    @FunctionalInterface
    interface Opening {
        /// Opens the window and returns, when it is closed, what the program tells the shell: 0, or 1 where none could
        /// be opened.
        int open(Start.Window asked);
    }

    private Main() {}

    /// Starts the program with the arguments of the command line.
    public static void main(String[] args) {
        int code = run(
                Start.of(List.of(args)),
                asked -> new WindowProgram(Folders.ofUser())
                        .run(new Errand(asked.library(), asked.files(), asked.sample())));
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(Start start, Opening opening) {
        return switch (start) {
            case Start.Command command -> {
                // Charts are drawn without a screen, even where there is one.
                System.setProperty("java.awt.headless", "true");
                boolean terminal = Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent();
                yield Cli.run(command.words().toArray(String[]::new), System.out, System.err, terminal);
            }
            case Start.Window asked -> {
                if (Display.isMissing()) {
                    System.err.println(Display.MISSING);
                    yield 1;
                }
                yield opening.open(asked);
            }
        };
    }
}
