package app.viewership.app;

import app.viewership.cli.Version;
import app.viewership.ingest.Importer;
import app.viewership.query.Question;
import app.viewership.store.Library;
import app.viewership.ui.Background;
import app.viewership.ui.Commands;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Frame;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Seams;
import app.viewership.ui.Theme;
import app.viewership.ui.Threads;
import app.viewership.ui.intake.Intake;
import app.viewership.ui.intake.SystemChooser;
import app.viewership.ui.library.FirstQuestion;
import app.viewership.ui.library.FolderView;
import app.viewership.ui.library.Folders;
import app.viewership.ui.library.LibraryDesk;
import app.viewership.ui.library.Memory;
import app.viewership.ui.live.AnswerDesk;
import app.viewership.ui.live.Browser;
import app.viewership.ui.live.LiveDesk;
import app.viewership.ui.messages.HelpCommands;
import app.viewership.ui.messages.Toasts;
import app.viewership.ui.saving.Desktop;
import app.viewership.ui.window.MainWindow;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window of the program: everything that is in it is made here, with `new`, and given what it needs.
final class ProgramWindow {
    private final Background background = new Threads();
    private final Stage stage = new Stage();
    private final Memory memory;
    private final Runnable closed;
    private final Theme theme = new Theme();
    private final LibraryDesk desk;
    private final Intake intake;
    private final LiveDesk live;
    private final AnswerDesk answers;
    private final Doors doors;

    /// To be made on the JavaFX thread.
    ///
    /// @param door at which later starts knock
    /// @param closed called when the window is closed for good
    ProgramWindow(Folders folders, Memory memory, FrontDoor door, Runnable closed) {
        this.memory = memory;
        this.closed = closed;
        Commands commands = new Commands();
        Frame frame = new Frame(stage);
        Toasts messages = new Toasts(frame.overlay());
        frame.keepFree(messages.height());
        messages.within(frame.spare());
        Seams seams = new Seams(background, commands, messages, frame, theme);
        ExplorerModel model = new ExplorerModel();
        ExplorerController controller = new ExplorerController(model, background);
        desk = new LibraryDesk(background, controller, memory, OpenLog::read, ProgramWindow::first);
        SystemChooser chooser = new SystemChooser(
                frame::window,
                () -> memory.get().folder(),
                folder -> background.run(
                        "memory-folder",
                        () -> memory.change(known -> known.withFolder(folder)),
                        done -> {},
                        problem -> {}));
        intake = new Intake(
                seams,
                controller,
                desk,
                memory,
                chooser,
                (library, files, settings, progress, cancel) ->
                        new Importer(library, settings).run(files, progress, cancel),
                folders.library(),
                folders.sampleLibrary(),
                kind -> SampleFile.of(kind, folders));
        live = new LiveDesk(seams, controller, desk, intake);
        answers = new AnswerDesk(seams, model, desk, address -> Browser.open(address, background, messages));
        new MainWindow(
                frame,
                seams,
                model,
                controller,
                new Desktop(stage, file -> FolderView.show(file, background, messages)));
        HelpCommands.addTo(commands, frame.overlay(), Version.current(), this::libraryFile);
        QuitCommand.addTo(commands, this::quit);
        Scene scene = new Scene(frame.root());
        theme.dress(scene);
        commands.install(scene);
        intake.install(scene);
        live.install(scene);
        stage.setScene(scene);
        stage.setTitle(Titles.ofProgram());
        doors = new Doors(folders.doors(), background, door, files -> Platform.runLater(() -> receive(files)));
        desk.library().addListener((value, before, now) -> {
            if (now != null) {
                doors.moveTo(now.file());
                stage.setTitle(Titles.of(now.file(), folders.library()));
            }
        });
    }

    /// Shows the window and does what it was opened for.
    void open(Errand errand) {
        WindowPlace.restore(stage, memory.get().place());
        ThemeMemory.follow(theme, memory, background);
        stage.setOnCloseRequest(e -> {
            e.consume();
            quit();
        });
        stage.show();
        if (errand.sample()) {
            intake.startWithSample();
        } else if (errand.library() != null) {
            intake.start(errand.library(), errand.files());
        }
    }

    private void receive(List<Path> files) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        intake.offer(files);
    }

    private void quit() {
        live.quit(() -> intake.quit(() -> {
            doors.close();
            memory.change(known -> known.with(WindowPlace.of(stage)));
            stage.hide();
            answers.close();
            desk.close();
            closed.run();
        }));
    }

    private String libraryFile() {
        @Nullable Library open = desk.library().get();
        return open == null ? "–" : open.file().toString();
    }

    /// The most popular programs, in the zone of the log.
    private static Question first(OpenLog log) {
        return FirstQuestion.popular(log, log.explorer().dataset().zone());
    }
}
