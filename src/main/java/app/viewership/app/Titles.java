package app.viewership.app;

import app.viewership.ui.Words;
import java.nio.file.Path;

/// What stands in the title bar: the program, and the library unless it is the user's usual one.
final class Titles {
    private Titles() {}

    static String of(Path library, Path usual) {
        Words words = Words.of(Titles.class);
        return library.equals(usual.toAbsolutePath().normalize())
                ? words.say("title")
                : words.say(
                        "title.library", String.valueOf(library.getFileName()).replace(".mv.db", ""));
    }
}
