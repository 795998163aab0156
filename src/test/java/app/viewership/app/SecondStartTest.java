package app.viewership.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ui.library.Folders;
import app.viewership.ui.library.Memory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window as the program makes it, in folders of its own.
@ExtendWith(ApplicationExtension.class)
class SecondStartTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final CountDownLatch closed = new CountDownLatch(1);
    private Folders folders;

    @BeforeEach
    void open() {
        folders = new Folders(folder.resolve("data"), folder.resolve("config"));
        FrontDoor door =
                FrontDoor.enter(folders.doors(), folders.library(), List.of()).orElseThrow();
        robot.interact(() -> new ProgramWindow(folders, new Memory(folders.memory()), door, closed::countDown)
                .open(new Errand(folders.library(), List.of(), false)));
    }

    @AfterEach
    void close() throws InterruptedException {
        if (closed.getCount() > 0) {
            robot.interact(this::askToClose);
            assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theFilesOfASecondStartAreShownInTheWindowThatIsOpen() throws Exception {
        await(() -> shown("#empty-target"));
        Path log = Files.writeString(folder.resolve("night.csv"), "date,time\n");

        assertThat(FrontDoor.enter(folders.doors(), folders.library(), List.of(log)))
                .isEmpty();
        await(() -> shown("#preview"));
        assertThat(robot.lookup("#preview-name").queryAs(Labeled.class).getText())
                .isEqualTo("night.csv");
    }

    @Test
    void aStartWithTheLibraryThatWasChangedToComesHereToo() throws Exception {
        await(() -> shown("#empty-target"));
        robot.interact(() -> robot.lookup("#empty-sample").queryButton().fire());
        // Its library is open by then, and its door with it: who knocks before would take the door for himself.
        await(() -> shown("#explorer"));
        await(() -> FrontDoor.enter(folders.doors(), folders.sampleLibrary(), List.of())
                .map(door -> {
                    door.close();
                    return false;
                })
                .orElse(true));
    }

    @Test
    void theWindowStandsWhereItStood() throws Exception {
        robot.interact(() -> {
            Stage stage = (Stage) window();
            stage.setWidth(844);
            stage.setHeight(611);
            askToClose();
        });
        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();

        assertThat(new Memory(folders.memory()).get().place()).satisfies(place -> {
            assertThat(place.width()).isEqualTo(844);
            assertThat(place.height()).isEqualTo(611);
        });
    }

    @Test
    void everyControlHasANameForAScreenReader() throws Exception {
        await(() -> shown("#empty-target"));

        assertThat(robot.lookup(node -> node.isFocusTraversable()
                                && node.isVisible()
                                && (node instanceof Labeled || node instanceof TextInputControl))
                        .<Node>queryAll())
                .isNotEmpty()
                .allSatisfy(node -> assertThat(
                                node instanceof Labeled labeled && node.getAccessibleText() == null
                                        ? labeled.getText()
                                        : node.getAccessibleText())
                        .isNotBlank());
    }

    private void askToClose() {
        window().fireEvent(new javafx.stage.WindowEvent(window(), javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static Window window() {
        return Window.getWindows().stream()
                .filter(window -> window.getScene().getRoot().lookup("#overlay") != null)
                .findFirst()
                .orElseThrow();
    }

    private boolean shown(String id) {
        return robot.lookup(id).tryQuery().isPresent();
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
