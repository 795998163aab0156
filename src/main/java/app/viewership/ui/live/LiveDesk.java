package app.viewership.ui.live;

import app.viewership.query.Question;
import app.viewership.source.Kinds;
import app.viewership.store.Library;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Seams;
import app.viewership.ui.Words;
import app.viewership.ui.intake.Intake;
import app.viewership.ui.library.LibraryDesk;
import app.viewership.ui.page.LeaveSheet;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Live platforms in the window: names them, has them listened to for the library that is open, and asks before that
/// ends. All methods are called on the JavaFX thread.
public final class LiveDesk {
    private static final Logger LOG = Logger.getLogger(LiveDesk.class.getName());

    private final Words words = Words.of(LiveDesk.class);
    private final LiveModel model = new LiveModel();
    private final Hands hands = new Hands();
    private final Seams seams;
    private final ExplorerController views;
    private final LibraryDesk desk;
    private final Intake intake;
    private final Ear ear;
    private @Nullable Node pane;

    /// @param intake shows what covers the views
    public LiveDesk(Seams seams, ExplorerController views, LibraryDesk desk, Intake intake) {
        this.seams = seams;
        this.views = views;
        this.desk = desk;
        this.intake = intake;
        // Asked anew before it is answered, a large log would never be.
        Following following = new Following(
                desk, System::nanoTime, () -> model.paused().get() || hands.areFull() || views.isAnswering());
        ear = new Ear(model, seams.background(), following, told());
        LiveItem.follow(model, views.model().beside(), this::show);
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
                boolean listening = model.isBusy();
                intake.home();
                if (listening) {
                    turnToLive();
                }
            }
        };
    }

    /// Who asks for the figures of what comes in does not mean those of another dataset.
    private void turnToLive() {
        OpenLog shown = views.model().log().get();
        String live = Kinds.live().kind().id();
        if (shown != null
                && !shown.kind().id().equals(live)
                && shown.kinds().stream().anyMatch(kind -> kind.id().equals(live))) {
            views.turnTo(live);
        }
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
        ear.start(desk.library().get());
    }

    /// Lets the figures stand still, or move again, while events come in.
    void pause() {
        model.paused().set(!model.paused().get());
    }

    /// Ends the listening; what came is kept.
    void stop() {
        ear.stop();
    }

    private Told told() {
        return new Told() {
            @Override
            public void ended(String sentence) {
                if (!isInSight()) {
                    seams.messages().say(sentence, words.say("show"), LiveDesk.this::show);
                }
            }

            @Override
            public void left(String sentence) {
                if (!isInSight()) {
                    failed(sentence);
                }
            }

            @Override
            public void failed(String sentence) {
                seams.messages().fail(sentence, words.say("show"), LiveDesk.this::show);
            }
        };
    }

    /// Whether the page says it anyway.
    private boolean isInSight() {
        return pane != null && pane.getScene() != null;
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
        LeaveSheet.ask(seams.shell().overlay(), asked, () -> ear.stopBefore(then));
    }
}
