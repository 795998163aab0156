package app.viewership.app;

import app.viewership.ui.library.Folders;
import app.viewership.ui.library.Memory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/// The program with a window, from its start to its end. Where the same library has a window already, the files go
/// there and the program ends at once.
final class WindowProgram {
    private static final Logger LOG = Logger.getLogger(WindowProgram.class.getName());

    private final Folders folders;

    WindowProgram(Folders folders) {
        this.folders = folders;
    }

    /// Runs until the window is closed.
    ///
    /// @return what the program tells the shell: 0, or 1 where no window could be opened
    int run(Errand errand) {
        List<Path> files = errand.files().stream().map(Path::toAbsolutePath).toList();
        Path library = errand.library(folders);
        Optional<FrontDoor> door = FrontDoor.enter(folders.doors(), library, files);
        if (door.isEmpty()) {
            return 0;
        }
        Memory memory = new Memory(folders.memory());
        CountDownLatch closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                new ProgramWindow(folders, memory, door.get(), closed::countDown)
                        .open(new Errand(library, files, errand.sample()));
            });
            closed.await();
        } catch (UnsupportedOperationException e) {
            LOG.log(Level.INFO, "JavaFX could not start", e);
            System.err.println(Display.MISSING);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.exit();
        }
        return 0;
    }
}
