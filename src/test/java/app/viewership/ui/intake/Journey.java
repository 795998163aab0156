package app.viewership.ui.intake;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.ImportProgress;
import app.viewership.ingest.ImportReport;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.query.Question;
import app.viewership.store.Library;
import app.viewership.ui.Background;
import app.viewership.ui.Commands;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Frame;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Screens;
import app.viewership.ui.Seams;
import app.viewership.ui.Shell;
import app.viewership.ui.Theme;
import app.viewership.ui.library.LibraryDesk;
import app.viewership.ui.library.Memory;
import app.viewership.ui.messages.Toasts;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A window with the way in and nothing else, and what a user would answer to the system's dialogs.
final class Journey {
    final Path folder;
    final Scene scene;
    final Intake intake;
    final Commands commands = new Commands();
    final ExplorerModel model = new ExplorerModel();
    final Memory memory;
    final LibraryDesk desk;
    final Theme theme = new Theme();
    final Shell shell;
    final Answers answers = new Answers();

    Journey(Stage stage, Path folder, Background background, Importing importing) {
        this.folder = folder;
        memory = new Memory(folder.resolve("window.json"));
        Frame frame = new Frame(stage);
        shell = frame;
        scene = new Scene(frame.root(), 1000, 960);
        theme.dress(scene);
        Seams seams = new Seams(background, commands, new Toasts(frame.overlay()), frame, theme);
        ExplorerController views = new ExplorerController(model, background);
        desk = new LibraryDesk(
                background,
                views,
                memory,
                OpenLog::read,
                log -> Question.of(log.kind().id(), ZoneOffset.UTC));
        intake = new Intake(
                seams,
                views,
                desk,
                memory,
                answers,
                importing,
                libraryFile(),
                folder.resolve("sample.mv.db"),
                kind -> Logs.good(folder, "sample.csv"));
        intake.install(scene);
        commands.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    /// Imports as the program does.
    static ImportReport really(
            Library library,
            List<Path> files,
            ImportSettings settings,
            Consumer<ImportProgress> progress,
            CancelSignal cancel) {
        return new Importer(library, settings).run(files, progress, cancel);
    }

    /// A picture in light, and one in dark.
    void keep(String name) {
        Screens.keep(scene, theme, name);
    }

    Path libraryFile() {
        return folder.resolve("library.mv.db");
    }

    Library library() {
        return desk.library().get();
    }
}
