package app.viewership.ui.library;

import app.viewership.query.Question;
import app.viewership.source.Kind;
import app.viewership.store.Library;
import app.viewership.ui.Background;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Job;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Turning;
import app.viewership.ui.Words;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The datasets of the library that is open. One is shown; the others are read when they are first turned to. Which was
/// shown last is kept in the library.
final class Datasets implements Turning {
    private static final Logger LOG = Logger.getLogger(Datasets.class.getName());

    private final Words words = Words.of(Datasets.class);
    private final Background background;
    private final ExplorerController views;
    private final ReadLogs logs;
    private final FirstQuestion first;
    private final Consumer<Exception> unread;
    private @Nullable Job job;
    private int turns;

    /// @param read makes a log ready to answer; called off the JavaFX thread
    /// @param first what the views begin with
    /// @param unread hears why a dataset that was turned to could not be read
    Datasets(
            Background background,
            ExplorerController views,
            BiFunction<Library, Kind, OpenLog> read,
            FirstQuestion first,
            Consumer<Exception> unread) {
        this.background = background;
        this.views = views;
        this.logs = new ReadLogs(read);
        this.first = first;
        this.unread = unread;
        views.turnBy(this);
    }

    /// What a library begins with; null where it has nothing. Not for the JavaFX thread.
    @Nullable
    OpenLog beginning(Library library) {
        return logs.beginning(library);
    }

    /// Shows the first dataset of a library that was just opened.
    void open(OpenLog log) {
        forget();
        logs.keep(log);
        views.open(log, first.of(log));
    }

    /// Lets go of all datasets.
    void forget() {
        over();
        turns++;
        logs.forget();
    }

    @Override
    public void to(String dataset, @Nullable Question question) {
        ExplorerModel model = views.model();
        OpenLog shown = model.log().get();
        Kind kind = shown == null
                ? null
                : shown.kinds().stream()
                        .filter(one -> one.id().equals(dataset))
                        .findFirst()
                        .orElse(null);
        if (shown == null || kind == null) {
            model.failure().set(words.say("dataset.none", dataset));
            return;
        }
        over();
        int turn = ++turns;
        OpenLog known = logs.known(kind);
        if (known != null) {
            turn(known.besideOthers(), question);
            return;
        }
        Job reading = Job.of(words.say("dataset.opening", kind.name()));
        job = reading;
        model.jobs().add(reading);
        background.run(
                "dataset",
                () -> logs.read(shown.library(), kind),
                log -> {
                    if (turn == turns) {
                        over();
                        turn(log, question);
                    }
                },
                problem -> {
                    if (turn == turns) {
                        over();
                        unread.accept(problem);
                    }
                });
    }

    private void turn(OpenLog log, @Nullable Question question) {
        logs.keep(log);
        views.turn(log, first.of(log));
        if (question != null) {
            views.ask(question);
        }
        if (!log.library().readOnly()) {
            background.run(
                    "dataset-last",
                    () -> ReadLogs.beginWith(log),
                    done -> {},
                    problem -> LOG.log(Level.INFO, "The dataset shown last could not be kept", problem));
        }
    }

    /// Follows what came into the library that is open.
    ///
    /// @param done called when the views have it
    /// @param failed hears why they have not
    void renew(Library library, Runnable done, Consumer<Exception> failed) {
        OpenLog shown = views.model().log().get();
        if (shown != null && !shown.isBehind()) {
            views.renew(shown.besideOthers());
            done.run();
            return;
        }
        background.run(
                "library-reload",
                () -> shown == null ? beginning(library) : logs.read(library, shown.kind()),
                log -> {
                    OpenLog now = views.model().log().get();
                    if (log == null || (now != null && now.library() != library)) {
                        return;
                    }
                    if (now == null) {
                        open(log);
                    } else {
                        logs.keep(log);
                        views.renew(now.kind().equals(log.kind()) ? log : now.besideOthers());
                    }
                    done.run();
                },
                failed);
    }

    /// Follows what goes on coming into a library, beside all else that happens to it.
    ///
    /// @param over called in any case
    void follow(Library library, Runnable over) {
        OpenLog shown = views.model().log().get();
        background.run(
                "library-follow",
                () -> logs.newer(library, shown),
                log -> {
                    // Something else may be shown by now, which is as new.
                    if (log != null && Objects.equals(views.model().log().get(), shown)) {
                        followed(log, shown);
                    }
                    over.run();
                },
                problem -> {
                    LOG.log(Level.WARNING, "What came in could not be read", problem);
                    over.run();
                });
    }

    private void followed(OpenLog log, @Nullable OpenLog shown) {
        if (shown == null) {
            open(log);
        } else {
            logs.keep(log);
            views.renew(log);
        }
    }

    private void over() {
        if (job != null) {
            views.model().jobs().remove(job);
            job = null;
        }
    }
}
