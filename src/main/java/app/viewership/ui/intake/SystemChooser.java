package app.viewership.ui.intake;

import app.viewership.ui.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The dialogs of the system, each opening in the folder of the last choice.
public final class SystemChooser implements Chooser {
    private static final List<String> LOGS = List.of(
            "*.csv",
            "*.tsv",
            "*.json",
            "*.jsonl",
            "*.log",
            "*.stream",
            "*.csv.gz",
            "*.tsv.gz",
            "*.csv.zip",
            "*.tsv.zip",
            "*.gz",
            "*.zip",
            "*.txt");
    private static final List<String> LIBRARIES = List.of("*.mv.db");

    private final Words words = Words.of(SystemChooser.class);
    private final Supplier<Window> window;
    private final Supplier<@Nullable Path> lastFolder;
    private final Consumer<Path> chosenFolder;

    /// @param lastFolder where to begin; null for the system's choice
    /// @param chosenFolder told of each folder a choice was made in
    public SystemChooser(Supplier<Window> window, Supplier<@Nullable Path> lastFolder, Consumer<Path> chosenFolder) {
        this.window = window;
        this.lastFolder = lastFolder;
        this.chosenFolder = chosenFolder;
    }

    @Override
    public List<Path> logs() {
        List<File> files = files("choose.logs", filter("choose.logs.filter", LOGS), filter("choose.all", List.of("*")))
                .showOpenMultipleDialog(window.get());
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        List<Path> paths = files.stream().map(File::toPath).toList();
        remember(paths.getFirst());
        return paths;
    }

    @Override
    public Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.say("choose.folder"));
        begin().ifPresent(chooser::setInitialDirectory);
        Optional<Path> folder =
                Optional.ofNullable(chooser.showDialog(window.get())).map(File::toPath);
        folder.ifPresent(chosenFolder);
        return folder;
    }

    @Override
    public Optional<Path> library() {
        return one(files("choose.library", filter("choose.library.filter", LIBRARIES))
                .showOpenDialog(window.get()));
    }

    @Override
    public Optional<Path> newLibrary() {
        FileChooser chooser = files("choose.library.new", filter("choose.library.filter", LIBRARIES));
        chooser.setInitialFileName(words.say("choose.library.name"));
        return one(chooser.showSaveDialog(window.get()));
    }

    @Override
    public Optional<Path> saveTable(String name) {
        FileChooser chooser = files("choose.table", filter("choose.table.filter", List.of("*.csv")));
        chooser.setInitialFileName(name);
        return one(chooser.showSaveDialog(window.get()));
    }

    private FileChooser files(String title, ExtensionFilter... filters) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say(title));
        chooser.getExtensionFilters().setAll(filters);
        begin().ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private ExtensionFilter filter(String name, List<String> patterns) {
        return new ExtensionFilter(words.say(name), patterns);
    }

    private Optional<Path> one(@Nullable File file) {
        Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
        path.ifPresent(this::remember);
        return path;
    }

    private void remember(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            chosenFolder.accept(folder);
        }
    }

    // The dialogs throw for a folder that is gone.
    private Optional<File> begin() {
        return Optional.ofNullable(lastFolder.get()).map(Path::toFile).filter(File::isDirectory);
    }
}
