package app.viewership.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.ViewerKey;
import app.viewership.source.Recognised;
import app.viewership.ui.SameThread;
import app.viewership.ui.Shell;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PanesTest {
    @TempDir
    static Path folder;

    /// Nobody presses anything here.
    private static final ImportPane.Actions NOBODY = new ImportPane.Actions() {
        @Override
        public void cancel() {}

        @Override
        public void showRejected() {}

        @Override
        public void lookAround() {}
    };

    private static final PreviewPane.Actions NOTHING = new PreviewPane.Actions() {
        @Override
        public void begin() {}

        @Override
        public void cancel() {}

        @Override
        public void readAs(Candidate file, Recognised what) {}
    };

    private Journey journey;

    @Start
    void start(Stage stage) {
        journey = new Journey(stage, folder, new SameThread(), Journey::really);
    }

    @Test
    void anImportUnderWayShowsHowFarHowFastHowLongAndWhatWasRejected(FxRobot robot) {
        ImportModel model = new ImportModel(
                List.of(Path.of("data-log.csv")),
                Samples.preview(Path.of("data-log.csv")),
                ZoneOffset.UTC,
                ViewerKey.DEVICE,
                Map.of(),
                null,
                true);
        robot.interact(() -> {
            new Covers(shell()).show(Covers.Cover.IMPORT, ImportPane.of(model, true, NOBODY));
            for (int i = 1; i <= 40; i++) {
                model.pace().tell(i * 0.25, (long) (80_000.0 * i - 400_000 * (1 - Math.exp(-i / 5.0))));
            }
            model.progress().set(Samples.progress(3_201_344, 12));
        });
        keep("import");

        assertThat(robot.lookup("#import-rows").queryAs(Label.class).getText()).isEqualTo("3,201,344");
        assertThat(robot.lookup("#import-pace").queryAs(Label.class).getText()).isEqualTo("2.1 M");
        assertThat(robot.lookup("#import-share").queryAs(Label.class).getText()).isEqualTo("63 % · 1 s left");
        assertThat(robot.lookup("#import-rejected").queryAs(Label.class).getText())
                .isEqualTo("12 rejected");
    }

    @Test
    void thePreviewShowsWhatWasRecognisedAndTheFirstRows(FxRobot robot) {
        PreviewModel model = new PreviewModel();
        robot.interact(() -> {
            new Covers(shell()).show(Covers.Cover.PREVIEW, PreviewPane.of(model, kind -> List.of(), NOTHING));
            Path file = Path.of("data-log.csv");
            model.show(List.of(Candidate.readable(file, 443_000_000, Samples.preview(file))));
        });
        keep("preview");

        assertThat(robot.lookup("#preview-facts").queryAs(Label.class).getText())
                .isEqualTo("443 MB · Request log · UTF-8 · comma");
        assertThat(robot.lookup("#first-rows").queryTableView().getItems().size())
                .isEqualTo(5);
    }

    @Test
    void severalFilesAreListedWithWhatWasRecognised(FxRobot robot) {
        PreviewModel model = new PreviewModel();
        robot.interact(() -> {
            new Covers(shell()).show(Covers.Cover.PREVIEW, PreviewPane.of(model, kind -> List.of(), NOTHING));
            Path file = Path.of("night-1.csv.gz");
            model.show(List.of(
                    Candidate.readable(file, 443_000_000, Samples.preview(file)),
                    Candidate.unreadable(
                            Path.of("notes.csv"), 812, "notes.csv is no request log: it has the columns a, b."),
                    Candidate.unread(Path.of("night-3.csv.gz"), 5_000)));
        });
        keep("preview-files");
        assertThat(robot.lookup("#preview-files .scroll-bar").queryAllAs(ScrollBar.class))
                .as("no bar lies over a row")
                .isNotEmpty()
                .noneMatch(ScrollBar::isVisible);

        assertThat(robot.lookup("#preview-problems").queryAs(Label.class).getText())
                .isEqualTo("1 of 3 files cannot be read and will be left out");
    }

    private Shell shell() {
        return journey.shell;
    }

    private void keep(String name) {
        journey.keep(name);
    }
}
