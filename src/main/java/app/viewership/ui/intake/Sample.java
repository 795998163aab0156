package app.viewership.ui.intake;

import app.viewership.store.Library;
import app.viewership.ui.OpenLog;
import app.viewership.ui.library.LibraryDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The sample log, which has a library of its own: nobody wants made-up viewers among their own, and so what is dropped
/// while the sample is open goes into the user's library again.
final class Sample implements LibraryDesk.Watcher {
    private final Room room;
    private final Path library;
    private final Callable<Path> log;
    private final LibraryDesk.Watcher usual;
    private final Consumer<List<Path>> importing;
    private @Nullable Path own;

    /// @param library of the sample
    /// @param log makes the sample log, if need be, and says where it is
    /// @param usual hears what became of an opening
    /// @param importing begins to import files without looking into them first
    Sample(Room room, Path library, Callable<Path> log, LibraryDesk.Watcher usual, Consumer<List<Path>> importing) {
        this.room = room;
        this.library = library;
        this.log = log;
        this.usual = usual;
        this.importing = importing;
        room.desk().library().addListener((value, before, now) -> {
            if (now != null && !isSample(now)) {
                own = now.file();
            }
        });
    }

    private boolean isSample(Library open) {
        return open.file().equals(library.toAbsolutePath().normalize());
    }

    /// The library of the sample.
    Path library() {
        return library;
    }

    /// Whether the sample is what is open.
    boolean isOpen() {
        Library open = room.library();
        return open != null && isSample(open);
    }

    /// The library of the user's own that was open last; null where there was none.
    @Nullable
    Path own() {
        return own;
    }

    /// Opens the sample, importing it where that was never done.
    void open() {
        if (isOpen()) {
            room.covers().none();
        } else {
            room.desk().openOrCreate(library, this);
        }
    }

    @Override
    public void opened(OpenLog opened) {
        usual.opened(opened);
    }

    @Override
    public void empty(Library opened) {
        usual.empty(opened);
        room.seams()
                .background()
                .run(
                        "sample",
                        log,
                        file -> importing.accept(List.of(file)),
                        problem -> Problems.tell(room.seams().messages(), problem));
    }

    @Override
    public void failed(Path file, String sentence) {
        usual.failed(file, sentence);
    }
}
