package app.viewership.ui.window;

import app.viewership.ingest.Importer;
import app.viewership.query.Explorer;
import app.viewership.query.Question;
import app.viewership.ui.Commands;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Frame;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Screens;
import app.viewership.ui.Seams;
import app.viewership.ui.Theme;
import app.viewership.ui.intake.Answers;
import app.viewership.ui.intake.Intake;
import app.viewership.ui.library.FirstQuestion;
import app.viewership.ui.library.LibraryDesk;
import app.viewership.ui.library.Memory;
import app.viewership.ui.live.AnswerDesk;
import app.viewership.ui.live.LiveDesk;
import app.viewership.ui.messages.HelpCommands;
import app.viewership.ui.messages.Toasts;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window, for journeys: real threads, a real library, no display, and a desktop without dialogs.
final class Desk implements AutoCloseable {

    private static final int BOUND = 60;

    final ExplorerModel model = new ExplorerModel();
    final ExplorerController controller;
    final Commands commands = new Commands();
    final Theme theme = new Theme();
    final Toasts messages;
    final Elsewhere outside = new Elsewhere();
    final Answers answers = new Answers();
    final Intake intake;
    final LibraryDesk libraries;
    final LiveDesk live;
    final AnswerDesk serving;
    final List<URI> browsed = new ArrayList<>();
    final Scene scene;
    final Stage stage;
    private final Watched background = new Watched();

    private Desk(Stage stage, Path folder, double width, double height) {
        this.stage = stage;
        Frame frame = new Frame(stage);
        messages = new Toasts(frame.overlay());
        frame.keepFree(messages.height());
        messages.within(frame.spare());
        Seams seams = new Seams(background, commands, messages, frame, theme);
        controller = new ExplorerController(model, background);
        Memory memory = new Memory(folder.resolve("window.json"));
        libraries = new LibraryDesk(
                background, controller, memory, OpenLog::read, log -> FirstQuestion.popular(log, ZoneOffset.UTC));
        intake = new Intake(
                seams,
                controller,
                libraries,
                memory,
                answers,
                (library, files, settings, progress, cancel) ->
                        new Importer(library, settings).run(files, progress, cancel),
                folder.resolve("library.mv.db"),
                folder.resolve("sample.mv.db"),
                kind -> SampleLibrary.sample(kind, folder));
        live = new LiveDesk(seams, controller, libraries, intake);
        serving = new AnswerDesk(seams, model, libraries, browsed::add);
        new MainWindow(frame, seams, model, controller, outside);
        HelpCommands.addTo(commands, frame.overlay(), "0.1.0", () -> "library.mv.db");
        scene = new Scene(frame.root(), width, height);
        theme.choice().set(Theme.Choice.LIGHT);
        theme.dress(scene);
        commands.install(scene);
        intake.install(scene);
        live.install(scene);
        stage.setScene(scene);
        // The stage is one for all tests, and keeps the size that the last one gave it. The headless screen is 1000
        // wide and high: what is larger is drawn in full only from its corner.
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    /// A window over `folder/library.mv.db`, which is made where it is not there.
    static Desk at(Path folder, double width, double height) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        Desk desk = WaitForAsyncUtils.waitForAsyncFx(BOUND * 1000L, () -> new Desk(stage, folder, width, height));
        desk.outside.folder = folder;
        desk.fx(() -> desk.intake.start(folder.resolve("library.mv.db"), List.of()));
        desk.settled();
        return desk;
    }

    /// The sample log in a window of the usual size.
    static Desk ofSample(Path folder) throws Exception {
        return ofSample(folder, 1440, 900);
    }

    /// The sample log in a window of a size.
    static Desk ofSample(Path folder, double width, double height) throws Exception {
        SampleLibrary.copyTo(folder.resolve("library.mv.db"));
        return at(folder, width, height);
    }

    /// A log in a window of a size.
    static Desk of(Path folder, Path log, double width, double height) throws Exception {
        SampleLibrary.fill(folder.resolve("library.mv.db"), log);
        return at(folder, width, height);
    }

    /// An explorer of the same log that has answered nothing yet.
    Explorer fresh() {
        return new Explorer(Objects.requireNonNull(model.log().get()).explorer().dataset());
    }

    /// What is asked.
    Question question() {
        return Objects.requireNonNull(model.question().get());
    }

    /// Does something on the JavaFX thread, and waits until it is done and answered.
    void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(BOUND * 1000L, action);
    }

    /// Waits until nothing is under way, and what is asked is what is shown.
    void settled() throws TimeoutException {
        until(() -> background.idle()
                && (model.question().get() == null
                        || (model.shown().get() != null
                                && model.shown()
                                        .get()
                                        .question()
                                        .equals(model.question().get()))));
    }

    void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                BOUND, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(BOUND * 1000L, condition));
        // What was asked for last is laid out in the next pulse, and with what that asks for in the one after.
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    /// Keeps a picture of the window.
    void keep(String name) {
        Screens.keep(scene, theme, name);
        fx(() -> theme.choice().set(Theme.Choice.LIGHT));
    }

    /// Keeps a picture of the window in light and one in dark.
    void keepBoth(String name) {
        Screens.keepBoth(scene, theme, name);
        fx(() -> theme.choice().set(Theme.Choice.LIGHT));
    }

    @Override
    public void close() {
        fx(() -> {
            stage.hide();
            serving.close();
            libraries.close();
        });
    }
}
