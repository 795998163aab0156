package app.viewership.ui.library;

import app.viewership.store.Library;
import app.viewership.ui.Background;
import app.viewership.ui.Job;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Problems;
import app.viewership.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Opens libraries with their logs off the JavaFX thread, one after another: an opening that was overtaken would leave
/// its library open for nobody.
final class Openings {
    private final Words words = Words.of(Openings.class);
    private final Background background;
    private final ObservableList<Job> jobs;
    private final Memory memory;
    private final Function<Library, @Nullable OpenLog> read;
    private boolean opening;

    /// What an opening comes to: the library, and its log where it has one.
    record Opened(Library library, @Nullable OpenLog log) {}

    /// @param read what a library begins with; called off the JavaFX thread
    Openings(
            Background background, ObservableList<Job> jobs, Memory memory, Function<Library, @Nullable OpenLog> read) {
        this.background = background;
        this.jobs = jobs;
        this.memory = memory;
        this.read = read;
    }

    /// Opens a library; does nothing while another is being opened.
    ///
    /// @param file that was asked for
    /// @param how called off the JavaFX thread
    /// @param failed told in a sentence why it could not be opened
    void open(Path file, Callable<Library> how, Consumer<Opened> done, Consumer<String> failed) {
        if (opening) {
            return;
        }
        opening = true;
        Job job = Job.of(words.say("library.opening", String.valueOf(file.getFileName())));
        jobs.add(job);
        background.run(
                "library",
                () -> {
                    Library opened = how.call();
                    memory.change(remembered -> remembered.withLibrary(opened.file()));
                    return new Opened(opened, log(opened));
                },
                opened -> {
                    over(job);
                    done.accept(opened);
                },
                problem -> {
                    over(job);
                    failed.accept(sentence(problem, file));
                });
    }

    private void over(Job job) {
        opening = false;
        jobs.remove(job);
    }

    // A library whose log cannot be read is let go of, or nobody could open it again.
    private @Nullable OpenLog log(Library opened) {
        boolean done = false;
        try {
            OpenLog log = read.apply(opened);
            done = true;
            return log;
        } finally {
            if (!done) {
                opened.close();
            }
        }
    }

    /// Why a library could not be opened or read, and what to do.
    static String sentence(Exception problem, Path file) {
        Words words = Words.of(Openings.class);
        String otherwise = problem instanceof IOException
                ? words.say(
                        "library.folder", String.valueOf(file.toAbsolutePath().getParent()))
                : words.say("library.failed", file);
        return Problems.sentence(problem, otherwise);
    }
}
