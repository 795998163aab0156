package app.viewership.ui.library;

import app.viewership.query.ViewerKey;
import app.viewership.source.Kind;
import app.viewership.store.Library;
import app.viewership.ui.Background;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.OpenLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Opens libraries and hands their logs to the views. One is open at a time; when another cannot be opened, the one
/// that is open stays. All its methods are called on the JavaFX thread.
public final class LibraryDesk {
    private static final Logger LOG = Logger.getLogger(LibraryDesk.class.getName());

    /// Hears what became of it.
    public interface Watcher {
        /// A library is open; the views have its log.
        void opened(OpenLog log);

        /// A library is open and has nothing in it yet.
        void empty(Library library);

        /// A library could not be opened, and why: a sentence that says what to do.
        ///
        /// @param file that was asked for
        void failed(Path file, String sentence);
    }

    private final Background background;
    private final ExplorerController views;
    private final Datasets datasets;
    private final Openings openings;
    private final ReadOnlyObjectWrapper<@Nullable Library> library = new ReadOnlyObjectWrapper<>();

    private Consumer<Runnable> before = Runnable::run;

    /// @param read makes a log ready to answer; called off the JavaFX thread
    /// @param first what the views begin with
    public LibraryDesk(
            Background background,
            ExplorerController views,
            Memory memory,
            BiFunction<Library, Kind, OpenLog> read,
            FirstQuestion first) {
        this.background = background;
        this.views = views;
        this.datasets = new Datasets(background, views, read, first, this::unread);
        this.openings = new Openings(background, views.model().jobs(), memory, datasets::beginning);
    }

    /// The library that is open; null before the first.
    public ReadOnlyObjectProperty<@Nullable Library> library() {
        return library.getReadOnlyProperty();
    }

    /// Opens the library, or makes it where there is none; its folder too.
    public void openOrCreate(Path file, Watcher watcher) {
        open(
                file,
                () -> {
                    if (!Library.exists(file)) {
                        Files.createDirectories(file.toAbsolutePath().getParent());
                    }
                    return Library.openOrCreate(file);
                },
                watcher);
    }

    /// Opens a library that exists.
    public void open(Path file, Watcher watcher) {
        open(file, () -> Library.open(file), watcher);
    }

    /// Opens a library that exists, to change nothing in it.
    public void openReadOnly(Path file, Watcher watcher) {
        open(file, () -> Library.openReadOnly(file), watcher);
    }

    /// Makes an empty library where there is no file.
    public void create(Path file, Watcher watcher) {
        open(file, () -> Library.create(file), watcher);
    }

    /// Has `asking` asked before another library takes the place of the one that is open; it runs what it is given, or
    /// does not.
    public void askBefore(Consumer<Runnable> asking) {
        before = asking;
    }

    private void open(Path file, Callable<Library> how, Watcher watcher) {
        before.accept(() ->
                openings.open(file, how, opened -> take(opened, watcher), sentence -> watcher.failed(file, sentence)));
    }

    private void take(Openings.Opened opened, Watcher watcher) {
        datasets.forget();
        views.close();
        Library before = library.get();
        library.set(opened.library());
        if (before != null) {
            // A lane of its own, or a closing might be overtaken by another.
            background.run("close " + before.file(), () -> closed(before), done -> {}, LibraryDesk::quietly);
        }
        if (opened.log() == null) {
            watcher.empty(opened.library());
        } else {
            datasets.open(opened.log());
            watcher.opened(opened.log());
        }
    }

    /// Reads the library that is open again, after an import, and hands its log to the views.
    ///
    /// @param viewer who counts as one viewer from now on
    /// @param done called when the views have it
    /// @param failed told in a sentence why they have not
    public void reload(ViewerKey viewer, Runnable done, Consumer<String> failed) {
        Library open = library.get();
        if (open == null) {
            return;
        }
        datasets.renew(
                open,
                () -> {
                    views.change(question -> question.with(question.rule().with(viewer)));
                    done.run();
                },
                problem -> failed.accept(Openings.sentence(problem, open.file())));
    }

    /// Has the views follow what goes on coming into the library that is open: no step of the user's, and question and
    /// selection stay. Where it cannot be read, they stay as they are.
    ///
    /// @param over called when the views have it, or never will
    public void follow(Runnable over) {
        Library open = library.get();
        if (open == null) {
            over.run();
        } else {
            datasets.follow(open, over);
        }
    }

    private void unread(Exception problem) {
        Library open = library.get();
        if (open != null) {
            views.model().failure().set(Openings.sentence(problem, open.file()));
        }
    }

    /// Closes the library that is open, at the end of the program.
    public void close() {
        Library open = library.get();
        if (open != null) {
            views.close();
            library.set(null);
            open.close();
        }
    }

    private static @Nullable Void closed(Library before) {
        before.close();
        return null;
    }

    private static void quietly(Exception problem) {
        LOG.log(Level.WARNING, "A library could not be closed", problem);
    }
}
