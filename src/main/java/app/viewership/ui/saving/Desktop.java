package app.viewership.ui.saving;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.HostServices;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The desktop that the window stands on.
public final class Desktop implements Outside {

    private final Window window;
    private final HostServices services;

    public Desktop(Window window, HostServices services) {
        this.window = window;
        this.services = services;
    }

    @Override
    public Optional<Chosen> saveAs(String title, String name, String extension, @Nullable Path folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(extension.toUpperCase(java.util.Locale.ROOT), "*." + extension));
        if (folder != null) {
            chooser.setInitialDirectory(folder.toFile());
        }
        File chosen = chooser.showSaveDialog(window);
        if (chosen == null) {
            return Optional.empty();
        }
        Path file = chosen.toPath();
        String wanted = "." + extension;
        if (!file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(wanted)) {
            // The dialog asked about the name as it was typed, not about this one.
            return Optional.of(new Chosen(file.resolveSibling(file.getFileName() + wanted), false));
        }
        return Optional.of(new Chosen(file, Files.exists(file)));
    }

    @Override
    public void reveal(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            services.showDocument(folder.toUri().toString());
        }
    }
}
