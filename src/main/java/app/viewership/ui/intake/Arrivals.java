package app.viewership.ui.intake;

import app.viewership.store.Library;
import app.viewership.ui.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files that came to the window. They are looked into at once, or wait: for the end of an import, or for the library
/// that they are to go into.
final class Arrivals {
    private final Words words = Words.of(Arrivals.class);
    private final Room room;
    private final Runs runs;
    private final PreviewView preview;
    private final Libraries libraries;
    private final Sample sample;
    private final Path ownLibrary;
    private final List<Path> waiting = new ArrayList<>();
    private final Wish wish;

    /// @param ownLibrary of a user who names none
    /// @param wish what is to be done in the library that is asked for
    Arrivals(
            Room room, Runs runs, PreviewView preview, Libraries libraries, Sample sample, Path ownLibrary, Wish wish) {
        this.room = room;
        this.runs = runs;
        this.preview = preview;
        this.libraries = libraries;
        this.sample = sample;
        this.ownLibrary = ownLibrary;
        this.wish = wish;
        wish.always(this::offerWaiting);
    }

    /// Keeps files until a library is open.
    void await(List<Path> files) {
        waiting.addAll(files);
    }

    /// Shows what is inside the files as soon as they may be imported; a library is opened.
    void offer(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Library library = room.library();
        if (runs.isUnderWay()) {
            await(files);
            room.seams().messages().say(words.say("import.waiting"));
            runs.whenOver(this::offerWaiting);
        } else if (library == null) {
            await(files);
        } else if (sample.isOpen()) {
            await(files);
            room.seams().messages().say(words.say("sample.apart"));
            openOwn();
        } else if (files.size() == 1 && isLibrary(files.getFirst())) {
            libraries.open(files.getFirst());
        } else if (mayChange(library)) {
            preview.show(files);
        }
    }

    private static boolean isLibrary(Path file) {
        return file.toString().endsWith(".mv.db") && Library.exists(file);
    }

    /// Does something that files will come of, in a library that they may come into: where that of the samples is open,
    /// in the user's own.
    ///
    /// @param apart says why that one is opened
    void into(String apart, Runnable then) {
        Library library = room.library();
        if (library == null || !mayChange(library)) {
            return;
        }
        if (sample.isOpen()) {
            room.seams().messages().say(apart);
            // What is opened then may be something else: read-only, or the sample again.
            wish.next(() -> into(apart, then));
            openOwn();
        } else {
            then.run();
        }
    }

    /// Says so where nothing may come into a library.
    private boolean mayChange(Library library) {
        if (library.readOnly()) {
            room.seams()
                    .messages()
                    .fail(words.say("import.readonly", library.file().getFileName()));
        }
        return !library.readOnly();
    }

    private void openOwn() {
        Path own = sample.own();
        libraries.start(own == null ? ownLibrary : own);
    }

    /// Goes on with what waited for the library that is open now.
    private void offerWaiting() {
        List<Path> files = List.copyOf(waiting);
        waiting.clear();
        offer(files);
    }
}
