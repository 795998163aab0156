package app.viewership.ui.window;

import app.viewership.ui.saving.Outside;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A desktop without dialogs: files are saved where a test says.
final class Elsewhere implements Outside {

    volatile Path folder = Path.of("target");
    volatile boolean agreesToReplace;
    final List<String> proposed = new CopyOnWriteArrayList<>();
    final List<Path> revealed = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Chosen> saveAs(String title, String name, String extension, Path last) {
        proposed.add(name);
        Path file = folder.resolve(name);
        return Optional.of(new Chosen(file, agreesToReplace && Files.exists(file)));
    }

    @Override
    public Optional<Path> folder(String title, Path last) {
        return Optional.of(folder);
    }

    @Override
    public void reveal(Path file) {
        revealed.add(file);
    }
}
