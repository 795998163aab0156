package app.viewership.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.ui.SameThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class IntakeJourneyTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private Journey journey;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void open() {
        robot.interact(() -> {
            journey = new Journey(stage, folder, new SameThread(), Journey::really);
            journey.intake.start(journey.libraryFile(), List.of());
        });
    }

    @AfterEach
    void close() {
        robot.interact(() -> journey.desk.close());
    }

    @Test
    void anEmptyWindowSaysWhatToDo() {
        journey.keep("empty");

        assertThat(shown("#empty-target")).isTrue();
        assertThat(text("#empty-library")).isEqualTo("Library: " + journey.libraryFile());
    }

    @Test
    void recentLogsAndLibrariesAreOffered() {
        robot.interact(() -> {
            journey.memory.change(known -> known.withLog(folder.resolve("night-1.csv"))
                    .withLog(folder.resolve("night-2.csv.gz"))
                    .withLibrary(folder.resolve("autumn.mv.db")));
            journey.intake.home();
        });
        journey.keep("empty-recent");

        assertThat(robot.lookup("#recent-logs").lookup(".hyperlink").<Hyperlink>queryAll())
                .extracting(Labeled::getText)
                .containsExactly("night-2.csv.gz", "night-1.csv");
        assertThat(robot.lookup("#recent-libraries").lookup(".hyperlink").<Hyperlink>queryAll())
                .extracting(Labeled::getText)
                .containsExactly("autumn.mv.db");
    }

    @Test
    void theWholeWindowTakesADropAndSaysSo() {
        robot.interact(() -> journey.intake.drops().hover(true));
        journey.keep("drop");

        assertThat(shown("#drop-veil")).isTrue();
    }

    @Test
    void aDroppedFileIsShownBeforeAnythingIsStored() {
        drop(Logs.good(folder, "data-log.csv"));
        journey.keep("preview-good");

        assertThat(shown("#drop-veil")).isFalse();
        assertThat(text("#preview-name")).isEqualTo("data-log.csv");
        assertThat(text("#preview-facts")).endsWith(" · Request log · UTF-8 · comma");
        assertThat(robot.lookup("#first-rows").queryTableView().getItems()).hasSize(4);
        assertThat(journey.library().ledger()).isEmpty();
    }

    @Test
    void enterImportsAndTheSumIsSaid() {
        drop(Logs.good(folder, "data-log.csv"));
        robot.push(KeyCode.ENTER);
        journey.keep("imported");

        assertThat(messages()).containsExactly("Imported data-log.csv: 4 lines = 4 stored + 0 rejected + 0 blank.");
        assertThat(journey.library().ledger()).extracting(LedgerEntry::name).containsExactly("data-log.csv");
        assertThat(journey.memory.get().logs()).containsExactly(folder.resolve("data-log.csv"));
    }

    @Test
    void escLeavesThePreviewAndNothingIsStored() {
        drop(Logs.good(folder, "data-log.csv"));
        robot.push(KeyCode.ESCAPE);

        assertThat(shown("#empty-target")).isTrue();
        assertThat(journey.library().ledger()).isEmpty();
    }

    @Test
    void aFileThatIsNoLogIsRefusedWithASentence() throws IOException {
        Path picture = Files.write(folder.resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 0});
        drop(picture);
        journey.keep("bad-file");

        assertThat(text("#preview-problem")).contains("picture.csv").endsWith(".");
        assertThat(robot.lookup("#preview-import").queryAs(Button.class).isDisabled())
                .isTrue();
    }

    @Test
    void aFileThatIsGoneIsRefusedWithASentence() {
        drop(folder.resolve("gone.csv"));

        assertThat(text("#preview-problem")).contains("gone.csv");
    }

    @Test
    void theGoodFilesComeInBesideABadOne() {
        drop(Logs.good(folder, "a.csv"), Logs.write(folder, "b.csv", ""), Logs.mixed(folder, "c.csv"));
        journey.keep("preview-several");
        click("#preview-import");

        assertThat(journey.library().ledger()).extracting(LedgerEntry::name).containsExactly("a.csv", "c.csv");
        assertThat(messages()).containsExactly("Imported 2 files: 9 lines = 6 stored + 2 rejected + 1 blank.");
    }

    @Test
    void aFolderIsAllItsLogs() throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        Logs.good(logs, "a.csv");
        Logs.mixed(logs, "b.csv");
        Files.writeString(logs.resolve("notes.md"), "no log");
        journey.answers.folder = Optional.of(logs);
        robot.interact(() -> journey.commands.get("file.folder").run());

        assertThat(text("#preview-name")).isEqualTo("2 files");
    }

    @Test
    void theSameFileAgainIsSaidAndNotStoredTwice() {
        Path log = Logs.good(folder, "data-log.csv");
        imported(log);
        drop(log);
        assertThat(shown("#preview-stored")).isTrue();
        journey.keep("duplicate-preview");
        click("#preview-import");
        journey.keep("duplicate");

        assertThat(text("#report-heading")).isEqualTo("Already here");
        assertThat(journey.library().ledger()).hasSize(1);
    }

    @Test
    void theReportAddsUpPerFileAndAsAWhole() {
        imported(Logs.good(folder, "a.csv"), Logs.mixed(folder, "b.csv"));
        robot.interact(() -> journey.commands.get("file.import.report").run());
        journey.keep("report");

        assertThat(text("#report-sum")).isEqualTo("9 lines = 6 stored + 2 rejected + 1 blank");
        assertThat(cells("#report-table", "lines", "stored", "rejected", "blank", "unusable"))
                .containsExactly("4 4 0 0 1", "5 2 2 1 0");
    }

    @Test
    void rejectedRowsAreShownAndExported() throws IOException {
        imported(Logs.mixed(folder, "b.csv"));
        robot.interact(() -> journey.commands.get("file.rejected").run());
        journey.keep("rejected");
        Path table = folder.resolve("out.csv");
        journey.answers.table = Optional.of(table);
        click("#rejected-export");

        assertThat(text("#rejected-heading")).isEqualTo("2 rejected rows");
        assertThat(cells("#rejected-rows", "file", "line")).containsExactly("b.csv 3", "b.csv 5");
        assertThat(Files.readAllLines(table).getFirst()).isEqualTo("file,line,reason,text");
        assertThat(Files.readAllLines(table)).hasSize(3);
        assertThat(messages()).contains("Exported 2 rejected rows to out.csv.");
    }

    @Test
    void aFileOfWhichNothingCanBeStoredSaysWhyAndShowsItsRows() {
        drop(Logs.hopeless(folder, "hopeless.csv"));
        click("#preview-import");
        journey.keep("hopeless");

        assertThat(text("#report-heading")).isEqualTo("Nothing came in");
        assertThat(text("#report-problem")).contains("hopeless.csv");
        click("#report-rejected");
        assertThat(text("#rejected-heading")).isEqualTo("3 rejected rows");
    }

    @Test
    void theLedgerHasEveryFileAndItsSum() {
        imported(Logs.good(folder, "a.csv"));
        imported(Logs.mixed(folder, "b.csv"));
        robot.interact(() -> journey.commands.get("file.imports").run());
        journey.keep("ledger");

        assertThat(cells("#ledger-table", "file", "lines", "stored", "rejected", "blank"))
                .containsExactly("a.csv 4 4 0 0", "b.csv 5 2 2 1");
        assertThat(text("#ledger-sum")).isEqualTo("All: 9 lines = 6 stored + 2 rejected + 1 blank");
    }

    @Test
    void aLibraryInUseGetsASentenceAndNextSteps() {
        Path other = folder.resolve("other.mv.db");
        try (Library held = Library.create(other)) {
            journey.answers.library = Optional.of(held.file());
            robot.interact(() -> journey.commands.get("library.open").run());
            journey.keep("library-problem");

            assertThat(text("#problem-sentence")).contains("other.mv.db");
            click("#problem-back");
            assertThat(shown("#empty-target")).isTrue();
        }
    }

    @Test
    void whatIsFetchedAtTheSampleGoesIntoTheOwnLibrary() {
        robot.interact(() -> journey.intake.openSample());
        command("file.fetch");

        assertThat(shown("#fetch-addresses")).isTrue();
        assertThat(journey.library().file()).isEqualTo(journey.libraryFile());
    }

    @Test
    void anotherTryLeadsToThePageThatTheLibraryWasOpenedFor() {
        fetchAtTheSampleWhereTheOwnLibraryIsInUse();
        click("#problem-again");

        assertThat(journey.library().file()).isEqualTo(journey.libraryFile());
        assertThat(shown("#fetch-addresses")).isTrue();
    }

    @Test
    void whoGoesBackFromALibraryThatCouldNotBeOpenedIsNotLedToThePageLater() {
        fetchAtTheSampleWhereTheOwnLibraryIsInUse();
        click("#problem-back");
        robot.interact(() -> journey.intake.start(journey.libraryFile(), List.of()));

        assertThat(journey.library().file()).isEqualTo(journey.libraryFile());
        assertThat(shown("#fetch-addresses")).isFalse();
    }

    @Test
    void nothingIsFetchedIntoALibraryThatIsOpenReadOnly() {
        fetchAtTheSampleWhereTheOwnLibraryIsInUse();
        click("#problem-read-only");

        assertThat(journey.library().readOnly()).isTrue();
        assertThat(shown("#fetch-addresses")).isFalse();
    }

    @Test
    void aLibraryThatWasChosenAfterAnotherCouldNotBeOpenedIsShownItself() {
        fetchAtTheSampleWhereTheOwnLibraryIsInUse();
        journey.answers.newLibrary = Optional.of(folder.resolve("fresh.mv.db"));
        click("#problem-new");

        assertThat(journey.library().file()).isEqualTo(folder.resolve("fresh.mv.db"));
        assertThat(shown("#empty-target")).isTrue();
        assertThat(shown("#fetch-addresses")).isFalse();
    }

    @Test
    void somethingElseIsNeverTakenForALibraryNorOverwritten() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.mv.db"), "my notes");
        journey.answers.newLibrary = Optional.of(notes);
        robot.interact(() -> journey.commands.get("library.new").run());

        assertThat(text("#problem-sentence")).contains("notes.mv.db");
        assertThat(notes).hasContent("my notes");
    }

    @Test
    void aNewLibraryIsOpenAtOnceAndRemembered() {
        Path fresh = folder.resolve("fresh.mv.db");
        journey.answers.newLibrary = Optional.of(fresh);
        robot.interact(() -> journey.commands.get("library.new").run());

        assertThat(journey.library().file()).isEqualTo(fresh);
        assertThat(journey.memory.get().libraries().getFirst()).isEqualTo(fresh);
    }

    private void fetchAtTheSampleWhereTheOwnLibraryIsInUse() {
        robot.interact(() -> journey.intake.openSample());
        try (Library held = Library.open(journey.libraryFile())) {
            command("file.fetch");
            assertThat(text("#problem-sentence"))
                    .contains(held.file().getFileName().toString());
        }
    }

    private void command(String id) {
        robot.interact(() -> journey.commands.get(id).run());
    }

    private void imported(Path... logs) {
        drop(logs);
        click("#preview-import");
    }

    private void drop(Path... files) {
        robot.interact(() -> journey.intake.drops().dropped(List.of(files)));
    }

    private void click(String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }

    private boolean shown(String id) {
        return robot.lookup(id).tryQuery().map(Node::isVisible).orElse(false);
    }

    private String text(String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private List<String> messages() {
        return robot.lookup("#message").<HBox>queryAll().stream()
                .map(toast -> String.valueOf(toast.getUserData()))
                .toList();
    }

    private List<String> cells(String table, String... columns) {
        return Tables.rows(robot.lookup(table).queryTableView(), columns);
    }
}
