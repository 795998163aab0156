package app.viewership.app;

import app.viewership.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a start of the program asks for: the window, with or without logs to open, or a command.
sealed interface Start {

    /// The window.
    ///
    /// @param library the library to open; null for the one in the user's data folder
    /// @param files logs to import into it, or folders of logs
    /// @param sample whether to show the sample log, in a library of its own
    record Window(@Nullable Path library, List<Path> files, boolean sample) implements Start {
        public Window {
            files = List.copyOf(files);
        }
    }

    /// A command, with all its words; wrong ones too, which the command line then explains.
    record Command(List<String> words) implements Start {
        public Command {
            words = List.copyOf(words);
        }
    }

    /// No argument, files only, `--sample`, or files and `--library FILE`: the window. All else: a command. The window
    /// is decided upon without the command line's library, which takes longer to load than this takes to read.
    static Start of(List<String> words) {
        if (!words.isEmpty() && Cli.COMMANDS.contains(words.getFirst())) {
            return new Command(words);
        }
        Path library = null;
        boolean sample = false;
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--library") && i + 1 < words.size()) {
                library = Path.of(words.get(++i));
            } else if (word.equals("--sample")) {
                sample = true;
            } else if (word.startsWith("--library=")) {
                library = Path.of(word.substring("--library=".length()));
            } else if (word.startsWith("-") || isMistyped(word)) {
                return new Command(words);
            } else {
                files.add(Path.of(word));
            }
        }
        return new Window(library, files, sample);
    }

    /// A word that is no file and looks like none was meant as a command.
    private static boolean isMistyped(String word) {
        return word.chars().allMatch(Character::isLetter) && !Files.exists(Path.of(word));
    }
}
