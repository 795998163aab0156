package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.viewership.export.ExportFormat;
import app.viewership.export.ExportLayout;
import app.viewership.export.Overwrite;
import app.viewership.export.PartitionBy;
import app.viewership.export.ViewingsFolder;
import app.viewership.query.Bounds;
import app.viewership.query.Dataset;
import app.viewership.query.Explorer;
import app.viewership.query.Question;
import app.viewership.query.Summary;
import app.viewership.source.Kinds;
import app.viewership.store.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The viewings that are selected, taken out of the window as a folder for other tools.
class ViewingsExportJourneyTest {

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;
    private Path out;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.ofSample(folder);
        hand = new Hand(desk);
        out = Files.createDirectory(folder.resolve("out"));
        desk.outside.folder = out;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Path made() {
        return out.resolve("requests-export");
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T value) {
        desk.fx(() -> ((ChoiceBox<T>) hand.node(id, ChoiceBox.class)).setValue(value));
    }

    private void export() throws Exception {
        hand.click("export-viewings-export");
        desk.until(() -> !hand.text("export-viewings-said").isEmpty());
    }

    private static Summary.Figures figures(Path library, String kind) {
        try (Library opened = Library.openReadOnly(library)) {
            Explorer explorer = new Explorer(Dataset.load(opened, Kinds.of(kind).orElseThrow()));
            return explorer.summary(Question.of(kind, ZoneOffset.UTC)).selected();
        }
    }

    @Test
    void whatIsSelectedGoesOutInFoldersAndComesBackWithTheSameFigures() throws Exception {
        hand.click("facet-device-Roku");
        Summary.Figures selected = desk.model.shown().get().summary().selected();
        hand.push(KeyCode.SHIFT, KeyCode.SHORTCUT, KeyCode.V);
        assertThat(hand.text("export-viewings-selected"))
                .startsWith(String.format("%,d viewings go out. ", selected.viewings()))
                .contains("Device: Roku", "Period: all", "Time zone: UTC");
        desk.keep("export-viewings");
        hand.click("export-viewings-choose");
        choose("export-viewings-partition", List.of(PartitionBy.YEAR, PartitionBy.MONTH, PartitionBy.DAY));
        choose("export-viewings-format", ExportFormat.JSONL);
        export();

        assertThat(hand.text("export-viewings-said"))
                .isEqualTo(String.format(
                        "Wrote %,d viewings with %,d s of watch time: 2 files and schema.json.",
                        selected.viewings(), selected.watchSeconds()));
        desk.keep("export-viewings-done");
        assertThat(made().resolve("year=2021/month=09/day=30/part-0.jsonl")).isNotEmptyFile();
        hand.click("export-viewings-reveal");
        assertThat(desk.outside.revealed).containsExactly(made().resolve("schema.json"));
        SampleLibrary.fill(folder.resolve("back.mv.db"), made());
        assertThat(figures(folder.resolve("back.mv.db"), "requests-viewings"))
                .usingRecursiveComparison()
                .ignoringFields("households")
                .isEqualTo(selected);
    }

    @Test
    void anEarlierExportIsOnlyReplacedWhenTheUserSaysSo() throws Exception {
        hand.push(KeyCode.SHIFT, KeyCode.SHORTCUT, KeyCode.V);
        export();
        byte[] before = Files.readAllBytes(made().resolve("schema.json"));
        hand.click("export-viewings-close");
        hand.click("facet-device-Roku");
        hand.push(KeyCode.SHIFT, KeyCode.SHORTCUT, KeyCode.V);
        export();

        assertThat(hand.text("export-viewings-said")).isEqualTo("There is an earlier export in this folder.");
        desk.keep("export-viewings-earlier");
        assertThat(made().resolve("schema.json")).hasBinaryContent(before);
        hand.click("export-viewings-replace");
        desk.until(() -> hand.text("export-viewings-said").startsWith("Wrote "));
        assertThat(Files.readString(made().resolve("schema.json"))).contains("Roku");
    }

    @Test
    void aFolderWithOtherThingsInItIsLeftAsItIs() throws Exception {
        Files.writeString(Files.createDirectory(made()).resolve("letter.txt"), "mine");
        hand.push(KeyCode.SHIFT, KeyCode.SHORTCUT, KeyCode.V);
        export();

        assertThat(hand.text("export-viewings-said")).contains("also holds letter.txt");
        assertThat(made()).isDirectoryContaining("glob:**letter.txt");
    }

    @Test
    void whatIsNotWantedAnyLongerLeavesNothingBehind() {
        Explorer explorer = desk.fresh();
        Question question = Question.of("requests", ZoneOffset.UTC);

        assertThatThrownBy(() -> ViewingsFolder.write(
                        explorer,
                        question,
                        Bounds.of(null),
                        new ExportLayout(List.of(), ExportFormat.CSV),
                        made(),
                        Overwrite.REFUSE,
                        written -> false))
                .isInstanceOf(CancellationException.class);
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void inASmallWindowTheCardIsWhole() throws Exception {
        desk.close();
        Path small =
                Files.createDirectory(folder.resolve("a-folder-with-a-very-long-name-that-goes-on-and-on-for-ever"));
        desk = Desk.ofSample(small, 800, 560);
        hand = new Hand(desk);
        desk.outside.folder = small;
        hand.push(KeyCode.SHIFT, KeyCode.SHORTCUT, KeyCode.V);
        hand.click("export-viewings-choose");
        desk.keep("export-viewings-small");
        export();
        desk.keep("export-viewings-small-done");

        assertThat(hand.text("export-viewings-said")).startsWith("Wrote ");
    }
}
