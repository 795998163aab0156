package app.viewership.app;

import app.viewership.ui.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps the window's front door at the library that is open: a later start with the same library finds it there.
final class Doors {
    private static final Logger LOG = Logger.getLogger(Doors.class.getName());

    private final Path folder;
    private final Background background;
    private final Consumer<List<Path>> guests;
    private FrontDoor door;

    /// @param guests receives the files of later starts; called on a thread of the door
    Doors(Path folder, Background background, FrontDoor first, Consumer<List<Path>> guests) {
        this.folder = folder;
        this.background = background;
        this.guests = guests;
        door = first;
        door.receive(guests);
    }

    /// Moves the door to another library; on the JavaFX thread.
    void moveTo(Path library) {
        if (door.leadsTo(folder, library)) {
            return;
        }
        FrontDoor before = door;
        background.run(
                "door",
                () -> {
                    before.close();
                    return FrontDoor.enter(folder, library, List.of());
                },
                next -> next.ifPresent(opened -> {
                    door = opened;
                    opened.receive(guests);
                }),
                problem -> LOG.log(Level.WARNING, "The door could not be moved", problem));
    }

    void close() {
        door.close();
    }
}
