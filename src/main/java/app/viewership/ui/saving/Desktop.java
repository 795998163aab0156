package app.viewership.ui.saving;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The desktop that the window stands on.
public final class Desktop implements Outside {

    private final Window window;
    private final Consumer<Path> folders;

    /// @param folders shows a file in the system's file manager
    public Desktop(Window window, Consumer<Path> folders) {
        this.window = window;
        this.folders = folders;
    }

    @Override
    public Optional<Chosen> saveAs(String title, String name, String extension, @Nullable Path folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(extension.toUpperCase(Locale.ROOT), "*." + extension));
        if (folder != null) {
            chooser.setInitialDirectory(folder.toFile());
        }
        File chosen = chooser.showSaveDialog(window);
        if (chosen == null) {
            return Optional.empty();
        }
        Path file = chosen.toPath();
        String wanted = "." + extension;
        if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(wanted)) {
            // The dialog asked about the name as it was typed, not about this one.
            return Optional.of(new Chosen(file.resolveSibling(file.getFileName() + wanted), false));
        }
        return Optional.of(new Chosen(file, Files.exists(file)));
    }

    @Override
    public Optional<Path> folder(String title, @Nullable Path folder) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
    }

    @Override
    public void reveal(Path file) {
        folders.accept(file);
    }
}
