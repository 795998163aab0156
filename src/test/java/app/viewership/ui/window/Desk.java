package app.viewership.ui.window;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.query.Dataset;
import app.viewership.query.Explorer;
import app.viewership.query.Question;
import app.viewership.source.sample.SampleLog;
import app.viewership.store.Library;
import app.viewership.ui.Commands;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Frame;
import app.viewership.ui.Messages;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Seams;
import app.viewership.ui.Theme;
import app.viewership.ui.Threads;
import app.viewership.ui.messages.Toasts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The explorer's window over a log, for journeys: real threads, a real library, no display.
final class Desk implements AutoCloseable {

    private static final Path SCREENS = Path.of("target", "screens");

    final ExplorerModel model;
    final ExplorerController controller;
    final Commands commands = new Commands();
    final Theme theme;
    final Scene scene;
    final Stage stage;
    private final Library library;
    final Elsewhere outside = new Elsewhere();

    private Desk(Stage stage, Library library, double width, double height) {
        this.stage = stage;
        this.library = library;
        Threads background = new Threads();
        theme = new Theme();
        Frame frame = new Frame(stage);
        Messages messages = new Toasts(frame.overlay());
        model = new ExplorerModel();
        controller = new ExplorerController(model, background);
        new MainWindow(frame, new Seams(background, commands, messages, frame, theme), model, controller, outside);
        scene = new Scene(frame.root(), width, height);
        theme.dress(scene);
        commands.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    /// The sample log in a window of a size.
    static Desk ofSample(Path folder, long rows, double width, double height) throws Exception {
        Path log = folder.resolve("data-log.csv");
        new SampleLog(rows, 1).write(log);
        return of(folder, log, width, height);
    }

    static Desk of(Path folder, Path log, double width, double height) throws Exception {
        Library library = Library.create(folder.resolve("library"));
        new Importer(library, ImportSettings.DEFAULT).run(List.of(log), p -> {}, new CancelSignal());
        OpenLog open = new OpenLog(library, new Explorer(Dataset.load(library)), library.ledger());
        Stage stage = FxToolkit.registerPrimaryStage();
        Desk desk = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new Desk(stage, library, width, height));
        desk.fx(() -> desk.controller.open(open, Question.of("requests", ZoneOffset.UTC)));
        desk.settled();
        return desk;
    }

    /// Does something on the JavaFX thread, and waits until it is done.
    void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }

    /// Waits until what is asked is what is shown, with its detail.
    void settled() throws TimeoutException {
        until(() -> model.shown().get() != null
                && model.shown().get().question().equals(model.question().get())
                && model.detail().get() != null);
    }

    void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Keeps a picture of the window as `target/screens/<name>.png`.
    void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> {
            try {
                File file =
                        Files.createDirectories(SCREENS).resolve(name + ".png").toFile();
                ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() {
        fx(stage::hide);
        library.close();
    }
}
