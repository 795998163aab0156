package app.viewership.ui.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the program remembers of earlier starts.
///
/// @param libraries opened before, the latest first
/// @param logs imported before, the latest first
/// @param place of the window; null before it was ever closed
/// @param theme `light` or `dark`; null to follow the system
/// @param folder of the last file chosen; null before one was
public record Remembered(
        List<Path> libraries,
        List<Path> logs,
        @Nullable Place place,
        @Nullable String theme,
        @Nullable Path folder) {

    /// What is remembered before the first start.
    public static final Remembered NOTHING = new Remembered(List.of(), List.of(), null, null, null);

    private static final int MOST = 8;

    /// Where the window stood, in points of the screen.
    public record Place(double x, double y, double width, double height, boolean maximized) {}

    public Remembered {
        libraries = few(libraries);
        logs = few(logs);
    }

    public Remembered withLibrary(Path latest) {
        return new Remembered(first(latest, libraries), logs, place, theme, folder);
    }

    public Remembered withLog(Path latest) {
        return new Remembered(libraries, first(latest, logs), place, theme, folder);
    }

    /// Without a file that turned out to be gone.
    public Remembered without(Path gone) {
        return new Remembered(
                libraries.stream().filter(p -> !p.equals(gone)).toList(),
                logs.stream().filter(p -> !p.equals(gone)).toList(),
                place,
                theme,
                folder);
    }

    public Remembered with(Place latest) {
        return new Remembered(libraries, logs, latest, theme, folder);
    }

    public Remembered withTheme(@Nullable String latest) {
        return new Remembered(libraries, logs, place, latest, folder);
    }

    public Remembered withFolder(Path latest) {
        return new Remembered(libraries, logs, place, theme, latest);
    }

    private static List<Path> first(Path latest, List<Path> earlier) {
        List<Path> all = new ArrayList<>(List.of(latest));
        earlier.stream().filter(p -> !p.equals(latest)).forEach(all::add);
        return all;
    }

    // A file written by hand or by another version may lack either list.
    private static List<Path> few(@Nullable List<Path> paths) {
        return paths == null ? List.of() : paths.stream().limit(MOST).toList();
    }
}
