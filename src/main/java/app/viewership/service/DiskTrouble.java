package app.viewership.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// What the disk says, put into a sentence for the user.
final class DiskTrouble {

    private DiskTrouble() {}

    /// @param folder in which a file was to be written
    static String sentence(Path folder, IOException failure) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        boolean full = said.contains("no space left")
                || said.contains("not enough space")
                || said.contains("quota exceeded")
                || said.contains("file too large");
        return full
                ? "The disk is full and nothing was kept in " + folder + ": make room and try again."
                : "Nothing could be kept in " + folder + ": make it a folder that you may write to, and try again.";
    }
}
