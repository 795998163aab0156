package app.viewership.ui.intake;

import app.viewership.store.Library;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Words;
import app.viewership.ui.intake.Covers.Cover;
import app.viewership.ui.library.FolderView;
import app.viewership.ui.library.LibraryDesk;
import java.nio.file.Path;

/// Opens libraries and shows what came of it: the views, the empty window, or why not and what to do.
final class Libraries implements LibraryDesk.Watcher {
    private final Words words = Words.of(Libraries.class);
    private final Room room;
    private final Runnable home;
    private final Wish wish;

    /// @param home shows what there is to show
    /// @param wish told whether what is asked for could be opened
    Libraries(Room room, Runnable home, Wish wish) {
        this.room = room;
        this.home = home;
        this.wish = wish;
    }

    /// Opens the library that a start names, or makes it.
    void start(Path file) {
        room.desk().openOrCreate(file, this);
    }

    void open(Path file) {
        wish.forget();
        room.desk().open(file, this);
    }

    /// Asks which library to open.
    void ask() {
        room.chooser().library().ifPresent(this::open);
    }

    /// Asks where to make a new one.
    void askNew() {
        room.chooser().newLibrary().ifPresent(file -> {
            wish.forget();
            room.desk().create(file, this);
        });
    }

    /// Shows the library that is open in its folder.
    void showInFolder() {
        Library library = room.library();
        if (library != null) {
            FolderView.show(
                    library.file(), room.seams().background(), room.seams().messages());
        }
    }

    @Override
    public void opened(OpenLog log) {
        home.run();
        said(log.library());
    }

    @Override
    public void empty(Library library) {
        home.run();
        said(library);
    }

    private void said(Library library) {
        if (library.readOnly()) {
            room.seams()
                    .messages()
                    .say(words.say("library.readonly", library.file().getFileName()));
        }
        wish.opened();
    }

    @Override
    public void failed(Path file, String sentence) {
        wish.failed();
        room.covers().show(Cover.PROBLEM, ProblemPane.of(sentence, room.library() != null, actions(file)));
    }

    private ProblemPane.Actions actions(Path file) {
        LibraryDesk.Watcher watcher = this;
        return new ProblemPane.Actions() {
            @Override
            public void again() {
                wish.again();
                room.desk().openOrCreate(file, watcher);
            }

            @Override
            public void readOnly() {
                wish.again();
                room.desk().openReadOnly(file, watcher);
            }

            @Override
            public void another() {
                ask();
            }

            @Override
            public void create() {
                askNew();
            }

            @Override
            public void back() {
                wish.forget();
                home.run();
            }
        };
    }
}
