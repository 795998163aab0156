package app.viewership.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.ImportProgress;
import app.viewership.ingest.ImportReport;
import app.viewership.ingest.ImportSettings;
import app.viewership.source.sample.SampleLog;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.ui.Threads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Imports on real threads, held up at the second file until the user has cancelled.
@ExtendWith(ApplicationExtension.class)
class CancelJourneyTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private Stage stage;
    private Journey journey;
    private boolean ended;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void open() throws TimeoutException {
        robot.interact(() -> {
            journey = new Journey(stage, folder, new Threads(), this::heldUp);
            journey.intake.start(journey.libraryFile(), List.of());
        });
        await(() -> journey.library() != null);
    }

    @AfterEach
    void close() {
        cancelled.countDown();
        robot.interact(() -> journey.desk.close());
    }

    private ImportReport heldUp(
            Library library,
            List<Path> files,
            ImportSettings settings,
            Consumer<ImportProgress> progress,
            CancelSignal cancel) {
        return Journey.really(
                library,
                files,
                settings,
                latest -> {
                    progress.accept(latest);
                    if (latest.fileNumber() == 2) {
                        held();
                    }
                },
                cancel);
    }

    private void held() {
        try {
            assertThat(cancelled.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void cancelLeavesNothingOfTheFileBeingReadAndNamesTheFilesThatWereFinished() throws Exception {
        importing();
        journey.keep("import-running");
        fire("#import-cancel");
        cancelled.countDown();
        await(() -> shown("#report"));
        journey.keep("cancelled");

        assertThat(text("#report-heading")).isEqualTo("Cancelled");
        assertThat(text("#report-finished"))
                .isEqualTo("Finished before the cancel: a.csv. The file that was being read left no trace.");
        assertThat(journey.library().ledger()).extracting(LedgerEntry::name).containsExactly("a.csv");
        assertThat(journey.model.jobs()).isEmpty();
    }

    @Test
    void theFileBeingReadIsNamedAlikeAboveAndInTheStatusBar() throws Exception {
        importing();
        await(() -> text("#import-name").startsWith("b.csv"));

        assertThat(journey.model.jobs())
                .singleElement()
                .extracting(job -> job.text().get())
                .isEqualTo("Importing b.csv");
    }

    @Test
    void theLibraryIsAsItWasWhenTheOnlyFileIsCancelled() throws Exception {
        importing();
        fire("#import-cancel");
        cancelled.countDown();
        await(() -> shown("#report"));
        robot.interact(() -> journey.desk.close());

        try (Library again = Library.open(journey.libraryFile())) {
            assertThat(again.ledger()).extracting(LedgerEntry::name).containsExactly("a.csv");
            assertThat(again.contents().rows()).isEqualTo(4);
        }
    }

    @Test
    void filesDroppedMeanwhileWaitForTheEnd() throws Exception {
        importing();
        robot.interact(() -> journey.intake.drops().dropped(List.of(Logs.mixed(folder, "later.csv"))));
        fire("#import-cancel");
        cancelled.countDown();
        await(() -> shown("#preview"));

        assertThat(text("#preview-name")).isEqualTo("later.csv");
    }

    @Test
    void quittingAsksBeforeAnImportIsLost() throws Exception {
        importing();
        robot.interact(() -> journey.intake.quit(() -> ended = true));
        journey.keep("quit");
        assertThat(shown("#quit")).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(shown("#quit")).isFalse();
        assertThat(journey.intake.importing()).isTrue();
        assertThat(ended).isFalse();

        robot.interact(() -> journey.intake.quit(() -> ended = true));
        fire("#quit-leave");
        cancelled.countDown();
        await(() -> ended);
        assertThat(journey.library().ledger()).extracting(LedgerEntry::name).containsExactly("a.csv");
    }

    @Test
    void aFileOfALongNameIsNamedWhole() throws Exception {
        String name = "b" + "withoutaspace".repeat(15) + ".csv";
        importing(name);
        journey.keep("import-running-long");
        Node cancel = robot.lookup("#import-cancel").query();
        assertThat(cancel.localToScene(cancel.getLayoutBounds()).getMaxX())
                .isLessThanOrEqualTo(stage.getScene().getWidth());
        robot.interact(() -> journey.intake.quit(() -> ended = true));
        journey.keep("quit-long");

        Node sheet = robot.lookup("#quit").query();
        assertThat(sheet.lookupAll(".label"))
                .filteredOn(label -> ((Label) label).getText().contains(name))
                .singleElement()
                .satisfies(label -> assertThat(label.lookup(".text"))
                        .asInstanceOf(InstanceOfAssertFactories.type(Text.class))
                        .satisfies(drawn -> assertThat(drawn.getText()).contains(name)));
        fire("#quit-leave");
        cancelled.countDown();
        await(() -> ended);
    }

    @Test
    void withNothingUnderWayQuittingAsksNothing() {
        robot.interact(() -> journey.intake.quit(() -> ended = true));

        assertThat(ended).isTrue();
    }

    private void importing() throws IOException, TimeoutException {
        importing("b.csv");
    }

    private void importing(String name) throws IOException, TimeoutException {
        Path small = Logs.good(folder, "a.csv");
        Path large = folder.resolve(name);
        new SampleLog(60_000, 7).write(large);
        robot.interact(() -> journey.intake.drops().dropped(List.of(small, large)));
        await(() -> !robot.lookup("#preview-import").queryAs(Button.class).isDisabled());
        fire("#preview-import");
        await(() -> journey.intake.importing() && text("#import-name").startsWith("b"));
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void fire(String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }

    private boolean shown(String id) {
        return robot.lookup(id).tryQuery().isPresent();
    }

    private String text(String id) {
        return robot.lookup(id).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }
}
