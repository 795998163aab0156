package app.viewership.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.store.Library;
import app.viewership.store.LibraryException;
import app.viewership.ui.library.Folders;
import app.viewership.ui.library.Memory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window as the program makes it, in folders of its own. Each test begins with the window at rest, and
/// leaves it at rest: what still runs when it is closed would write into folders that are being removed.
@ExtendWith(ApplicationExtension.class)
class SecondStartTest {
    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final CountDownLatch closed = new CountDownLatch(1);
    private Folders folders;
    private Memory memory;

    @BeforeEach
    void open() throws Exception {
        folders = new Folders(folder.resolve("data"), folder.resolve("config"));
        memory = new Memory(folders.memory());
        FrontDoor door =
                FrontDoor.enter(folders.doors(), folders.library(), List.of()).orElseThrow();
        robot.interact(() -> new ProgramWindow(folders, memory, door, closed::countDown)
                .open(new Errand(folders.library(), List.of(), false)));
        await(() -> shown("#empty-target"));
    }

    @AfterEach
    void close() throws InterruptedException {
        if (closed.getCount() > 0) {
            robot.interact(this::askToClose);
            assertThat(closed.await(BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theFilesOfASecondStartAreShownInTheWindowThatIsOpen() throws Exception {
        Path log = Files.writeString(folder.resolve("night.csv"), "date,time\n");

        assertThat(knock(folders.library(), log)).isEmpty();
        await(() -> shown("#preview-problem"));
        assertThat(robot.lookup("#preview-name").queryAs(Labeled.class).getText())
                .isEqualTo("night.csv");
    }

    @Test
    void aStartWithTheLibraryThatWasChangedToComesHereToo() throws Exception {
        robot.interact(() -> robot.lookup("#empty-sample").queryButton().fire());
        await(() -> robot.lookup("#answer-table")
                .tryQueryAs(TableView.class)
                .filter(table -> table.getItems().size() == 25)
                .isPresent());
        // The door is moved, the library before is closed, and the log is remembered, each in its own time.
        await(() ->
                DoorPlate.of(folders.doors(), folders.sampleLibrary()).read().isPresent());
        await(() -> !memory.get().logs().isEmpty() && isFree(folders.library()));

        assertThat(knock(folders.sampleLibrary())).isEmpty();
        assertThat(((Stage) window()).getTitle()).contains("sample");
    }

    @Test
    void theWindowStandsWhereItStood() throws Exception {
        robot.interact(() -> {
            Stage stage = (Stage) window();
            stage.setWidth(844);
            stage.setHeight(611);
        });
        robot.interact(this::askToClose);
        assertThat(closed.await(BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(new Memory(folders.memory()).get().place()).satisfies(place -> {
            assertThat(place.width()).isEqualTo(844);
            assertThat(place.height()).isEqualTo(611);
        });
    }

    @Test
    void everyControlHasANameForAScreenReader() {
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

    private Optional<FrontDoor> knock(Path library, Path... logs) {
        return FrontDoor.enter(folders.doors(), library, List.of(logs), BOUND);
    }

    private static boolean isFree(Path library) {
        try (Library read = Library.openReadOnly(library)) {
            return read.readOnly();
        } catch (LibraryException e) {
            return false;
        }
    }

    private void askToClose() {
        window().fireEvent(new WindowEvent(window(), WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static Window window() {
        return Window.getWindows().stream()
                .filter(window ->
                        window.getScene() != null && window.getScene().getRoot().lookup("#overlay") != null)
                .findFirst()
                .orElseThrow();
    }

    private boolean shown(String id) {
        return robot.lookup(id).tryQuery().isPresent();
    }

    // What is shown is asked on the thread that shows it.
    private void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                BOUND.toSeconds(),
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(BOUND.toMillis(), condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
