package app.viewership.ui.library;

import java.nio.file.Path;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/// The user's own folders for this program, where each system has its place for them.
///
/// @param data libraries: `~/.local/share/viewership`, `~/Library/Application Support/viewership`,
///     `%LOCALAPPDATA%\viewership`
/// @param config what is remembered: `~/.config/viewership`, `~/Library/Preferences/viewership`,
///     `%LOCALAPPDATA%\viewership`
public record Folders(Path data, Path config) {
    private static final String PROGRAM = "viewership";

    /// The folders of the user who runs the program. They need not be there yet.
    public static Folders ofUser() {
        AppDirs dirs = AppDirsFactory.getInstance();
        return new Folders(
                Path.of(dirs.getUserDataDir(PROGRAM, null, null)), Path.of(dirs.getUserConfigDir(PROGRAM, null, null)));
    }

    /// The library of a start that names none.
    public Path library() {
        return data.resolve("library.mv.db");
    }

    /// The library that the sample is kept in, apart from the user's own.
    public Path sampleLibrary() {
        return data.resolve("sample.mv.db");
    }

    /// The sample log, once it was asked for.
    public Path sampleLog() {
        return data.resolve("data-log.csv.zip");
    }

    /// The sample of another kind of source, a folder, once it was asked for.
    public Path sampleFolder(String kind) {
        return data.resolve("sample-" + kind);
    }

    /// Where windows that are open say so.
    public Path doors() {
        return data.resolve("open");
    }

    /// The file of [Memory].
    public Path memory() {
        return config.resolve("window.json");
    }
}
