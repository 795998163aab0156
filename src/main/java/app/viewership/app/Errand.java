package app.viewership.app;

import app.viewership.ui.library.Folders;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a window is opened for.
///
/// @param library to open; null for the user's own, or that of the sample
/// @param files to look at first
/// @param sample whether to show the sample log
record Errand(@Nullable Path library, List<Path> files, boolean sample) {
    Errand {
        files = List.copyOf(files);
    }

    /// The library that the window opens with.
    Path library(Folders folders) {
        if (library != null) {
            return library;
        }
        return sample ? folders.sampleLibrary() : folders.library();
    }
}
