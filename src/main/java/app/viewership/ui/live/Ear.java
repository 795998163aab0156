package app.viewership.ui.live;

import app.viewership.service.Ending;
import app.viewership.service.SourceState;
import app.viewership.store.Library;
import app.viewership.ui.Background;
import app.viewership.ui.Problems;
import app.viewership.ui.Words;
import app.viewership.ui.live.LiveModel.Phase;
import app.viewership.ui.page.Amounts;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Listens to what is named, from start to end, and tells the model how each source does. One listening at a time; all
/// methods are called on the JavaFX thread.
final class Ear {
    private static final Duration BEAT = Duration.millis(250);

    private final Words words = Words.of(Ear.class);
    private final LiveModel model;
    private final Background background;
    private final Following following;
    private final Told told;
    private final Timeline beat = new Timeline(new KeyFrame(BEAT, e -> beat()));
    private final List<Runnable> whenOver = new ArrayList<>();
    private @Nullable Run run;
    private @Nullable PauseTransition time;
    private boolean stopAtOnce;

    /// @param following has the views follow what comes in
    Ear(LiveModel model, Background background, Following following, Told told) {
        this.model = model;
        this.background = background;
        this.following = following;
        this.told = told;
        beat.setCycleCount(Animation.INDEFINITE);
    }

    /// Begins to listen to what is named.
    ///
    /// @param library that keeps what comes; null where none is open
    void start(@Nullable Library library) {
        if (model.isBusy()) {
            return;
        }
        Wishes.Read read = Wishes.of(model);
        Wishes wishes = read.wishes();
        String problem = library == null
                ? words.say("problem.library")
                : library.readOnly()
                        ? words.say("problem.readonly", library.file().getFileName())
                        : read.problem();
        model.problem().set(problem);
        if (problem != null || library == null || wishes == null) {
            return;
        }
        model.ending().set(null);
        model.states().set(List.of());
        model.phase().set(Phase.STARTING);
        List<NamedSources.Remembered> named = NamedSources.in(model.entries());
        background.run(
                "live",
                () -> {
                    NamedSources.keep(library, named);
                    return Run.begin(library, wishes);
                },
                begun -> began(begun, wishes),
                this::notBegun);
    }

    private void began(Run begun, Wishes wishes) {
        run = begun;
        model.states().set(begun.states());
        model.phase().set(Phase.LISTENING);
        beat.play();
        if (wishes.longest() != null) {
            PauseTransition left = new PauseTransition(
                    Duration.millis((double) wishes.longest().toMillis()));
            left.setOnFinished(e -> end(true));
            left.play();
            time = left;
        }
        if (stopAtOnce) {
            end(false);
        }
    }

    private void notBegun(Exception problem) {
        model.problem().set(sentence(problem));
        over();
    }

    /// What goes on, looked at a few times a second.
    private void beat() {
        Run now = run;
        if (now != null && model.phase().get() == Phase.LISTENING) {
            model.states().set(now.states());
            if (now.hasNews()) {
                following.news();
            }
            if (!now.goesOn()) {
                end(false);
            }
        }
        following.beat();
        if (run == null && !following.isBehind()) {
            beat.stop();
        }
    }

    /// Ends the listening; what came is kept.
    void stop() {
        stopAtOnce = model.phase().get() == Phase.STARTING;
        end(false);
    }

    private void end(boolean timeOver) {
        Run now = run;
        if (now == null || model.phase().get() != Phase.LISTENING) {
            return;
        }
        if (time != null) {
            time.stop();
            time = null;
        }
        model.phase().set(Phase.STOPPING);
        background.run("live", () -> now.end(timeOver), this::ended, problem -> {
            run = null;
            model.problem().set(sentence(problem));
            over();
        });
    }

    private void ended(Run.Over end) {
        run = null;
        model.states().set(end.states());
        long events = end.states().stream().mapToLong(SourceState::events).sum();
        String kept =
                words.say(events == 1 ? "ended.one" : "ended", end.ending().sentence(), Amounts.count(events));
        Exception failure = end.failure();
        if (failure != null) {
            String problem = sentence(failure);
            model.problem().set(problem);
            told.failed(problem);
        } else {
            model.ending().set(kept);
            if (end.ending() == Ending.NO_SOURCE_LEFT) {
                told.left(kept);
            } else {
                told.ended(kept);
            }
        }
        over();
    }

    private void over() {
        stopAtOnce = false;
        model.paused().set(false);
        model.phase().set(Phase.IDLE);
        following.last();
        beat.play();
        List<Runnable> waiting = List.copyOf(whenOver);
        whenOver.clear();
        waiting.forEach(Runnable::run);
    }

    /// Ends the listening and runs `then` when it is over; at once where nobody listens.
    void stopBefore(Runnable then) {
        if (model.isBusy()) {
            whenOver.add(then);
            stop();
        } else {
            then.run();
        }
    }

    private String sentence(Exception problem) {
        return Problems.sentence(problem, words.say("failed"));
    }
}
