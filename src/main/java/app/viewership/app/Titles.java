package app.viewership.app;

import app.viewership.ui.Words;
import java.nio.file.Path;

/// What stands in the title bar: the program, and the library unless it is the user's usual one.
final class Titles {
    private Titles() {}

    /// Before any library is open, or where the one asked for cannot be opened.
    static String ofProgram() {
        return Words.of(Titles.class).say("title");
    }

    static String of(Path library, Path usual) {
        return library.equals(usual.toAbsolutePath().normalize())
                ? ofProgram()
                : Words.of(Titles.class)
                        .say(
                                "title.library",
                                String.valueOf(library.getFileName()).replace(".mv.db", ""));
    }
}
