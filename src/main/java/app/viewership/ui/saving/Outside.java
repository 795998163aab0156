package app.viewership.ui.saving;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The system around the window, as far as exports need it; tests put another in its place.
public interface Outside {

    /// Asks where to save a file.
    ///
    /// @param title of the dialog
    /// @param name proposed, with its extension
    /// @param extension without the dot
    /// @param folder to begin in; null for where the system likes
    /// @return empty when the user thought better of it
    Optional<Chosen> saveAs(String title, String name, String extension, @Nullable Path folder);

    /// Asks for a folder.
    ///
    /// @param title of the dialog
    /// @param folder to begin in; null for where the system likes
    /// @return empty when the user thought better of it
    Optional<Path> folder(String title, @Nullable Path folder);

    /// Shows a file in the system's file manager. Off the JavaFX thread.
    void reveal(Path file);

    /// What the user chose.
    ///
    /// @param file where
    /// @param replace whether there was a file of that name and the user agreed to replace it
    record Chosen(Path file, boolean replace) {}
}
