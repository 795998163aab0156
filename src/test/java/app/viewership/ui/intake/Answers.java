package app.viewership.ui.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the user of a journey chooses in the system's dialogs.
public final class Answers implements Chooser {
    public List<Path> logs = List.of();
    public Optional<Path> folder = Optional.empty();
    public Optional<Path> library = Optional.empty();
    public Optional<Path> newLibrary = Optional.empty();
    public Optional<Path> table = Optional.empty();
    public final List<String> offeredNames = new ArrayList<>();

    @Override
    public List<Path> logs() {
        return logs;
    }

    @Override
    public Optional<Path> folder() {
        return folder;
    }

    @Override
    public Optional<Path> library() {
        return library;
    }

    @Override
    public Optional<Path> newLibrary() {
        return newLibrary;
    }

    @Override
    public Optional<Path> saveTable(String name) {
        offeredNames.add(name);
        return table;
    }
}
