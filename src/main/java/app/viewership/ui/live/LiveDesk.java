package app.viewership.ui.live;

import app.viewership.query.Question;
import app.viewership.service.Ending;
import app.viewership.service.ServiceException;
import app.viewership.service.SourceState;
import app.viewership.store.Library;
import app.viewership.store.LibraryException;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.Seams;
import app.viewership.ui.Words;
import app.viewership.ui.intake.Amounts;
import app.viewership.ui.intake.Intake;
import app.viewership.ui.intake.LeaveSheet;
import app.viewership.ui.library.LibraryDesk;
import app.viewership.ui.live.LiveModel.Phase;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Listens to live platforms for the library that is open, and has the views follow. All methods are called on the
/// JavaFX thread.
public final class LiveDesk {
    private static final Logger LOG = Logger.getLogger(LiveDesk.class.getName());
    private static final Duration BEAT = Duration.millis(250);

    private final Words words = Words.of(LiveDesk.class);
    private final LiveModel model = new LiveModel();
    private final Hands hands = new Hands();
    private final Seams seams;
    private final ExplorerController views;
    private final LibraryDesk desk;
    private final Intake intake;
    private final Following following;
    private final Timeline beat = new Timeline(new KeyFrame(BEAT, e -> beat()));
    private final List<Runnable> whenOver = new ArrayList<>();
    private @Nullable Run run;
    private @Nullable PauseTransition time;
    private @Nullable Node pane;
    private boolean stopAtOnce;

    /// @param intake shows what covers the views
    public LiveDesk(Seams seams, ExplorerController views, LibraryDesk desk, Intake intake) {
        this.seams = seams;
        this.views = views;
        this.desk = desk;
        this.intake = intake;
        // Asked anew before it is answered, a large log would never be.
        following = new Following(
                desk, System::nanoTime, () -> model.paused().get() || hands.areFull() || views.isAnswering());
        LiveItem.follow(model, views.model().beside(), this::show);
        beat.setCycleCount(Animation.INDEFINITE);
        model.paused().addListener((p, before, now) -> following.beat());
        desk.library().addListener((p, before, now) -> remember(now));
        desk.askBefore(this::beforeAnother);
        new LiveCommands(this, model).addTo(seams.commands());
    }

    /// Heeds what somebody has hold of in the window.
    public void install(Scene scene) {
        hands.watch(scene);
    }

    /// Shows the sources: to be named, or how they do.
    public void show() {
        if (model.entries().isEmpty()) {
            model.entries().add(SourceEntry.of("", "", ""));
        }
        Node page = LivePane.of(model, zone(), actions());
        pane = page;
        intake.show(words.say("title"), page);
    }

    private LivePane.Actions actions() {
        return new LivePane.Actions() {
            @Override
            public void start() {
                LiveDesk.this.start();
            }

            @Override
            public void stop() {
                LiveDesk.this.stop();
            }

            @Override
            public void pause() {
                LiveDesk.this.pause();
            }

            @Override
            public void close() {
                intake.home();
            }
        };
    }

    private ZoneId zone() {
        Question question = views.model().question().get();
        return question == null ? ZoneId.of("UTC") : question.zone();
    }

    /// The sources that this library heard last.
    private void remember(@Nullable Library library) {
        model.entries().clear();
        model.states().set(List.of());
        model.ending().set(null);
        model.problem().set(null);
        if (library == null) {
            return;
        }
        seams.background()
                .run(
                        "live-sources",
                        () -> NamedSources.of(library),
                        known -> {
                            if (desk.library().get() == library) {
                                model.entries()
                                        .setAll(known.stream()
                                                .map(NamedSources.Remembered::entry)
                                                .toList());
                            }
                        },
                        problem -> LOG.log(Level.INFO, "The sources named last could not be read", problem));
    }

    /// Begins to listen to what is named.
    void start() {
        Library library = desk.library().get();
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
        List<NamedSources.Remembered> named = model.entries().stream()
                .filter(entry -> !entry.isBlank())
                .map(entry -> new NamedSources.Remembered(
                        entry.name().get().strip(),
                        entry.address().get().strip(),
                        entry.user().get().strip()))
                .toList();
        seams.background()
                .run(
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
        LOG.log(Level.WARNING, "Listening did not begin", problem);
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

    /// Lets the figures stand still, or move again, while events come in.
    void pause() {
        model.paused().set(!model.paused().get());
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
        seams.background().run("live", () -> now.end(timeOver), this::ended, problem -> {
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
            LOG.log(Level.WARNING, "What came could not all be kept", failure);
            model.problem().set(sentence(failure));
            seams.messages().fail(sentence(failure), words.say("show"), this::show);
        } else if (end.ending() == Ending.NO_SOURCE_LEFT) {
            model.ending().set(kept);
            if (!isInSight()) {
                seams.messages().fail(kept, words.say("show"), this::show);
            }
        } else {
            model.ending().set(kept);
            if (!isInSight()) {
                seams.messages().say(kept, words.say("show"), this::show);
            }
        }
        over();
    }

    /// Whether the page says it anyway.
    private boolean isInSight() {
        return pane != null && pane.getScene() != null;
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

    private void beforeAnother(Runnable open) {
        leave(words.say("leave.library"), open);
    }

    /// Ends the program: at once, or after asking whether listening may stop.
    ///
    /// @param end called when nothing keeps the program any more
    public void quit(Runnable end) {
        leave(words.say("leave.quit"), end);
    }

    /// @param how what the button that stops is called
    private void leave(String how, Runnable then) {
        if (!model.isBusy()) {
            then.run();
            return;
        }
        LeaveSheet.Asked asked = new LeaveSheet.Asked(
                "listening", words.say("leave.heading"), words.say("leave.body"), words.say("leave.stay"), how);
        LeaveSheet.ask(seams.shell().overlay(), asked, () -> {
            if (model.isBusy()) {
                whenOver.add(then);
                stop();
            } else {
                then.run();
            }
        });
    }

    private String sentence(Exception problem) {
        return switch (problem) {
            case ServiceException service -> service.sentence();
            case LibraryException library -> library.sentence();
            default -> words.say("failed");
        };
    }
}
