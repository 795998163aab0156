package app.viewership.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Where a command writes.
///
/// @param out answers
/// @param err progress, and what goes wrong
/// @param terminal whether somebody watches: progress is shown to people alone
record Console(PrintStream out, PrintStream err, boolean terminal) {

    /// Tables are UTF-8, unless they go straight to somebody's screen.
    Charset charset() {
        return terminal ? out.charset() : StandardCharsets.UTF_8;
    }

    void say(String sentence) {
        out.println(sentence);
    }
}
