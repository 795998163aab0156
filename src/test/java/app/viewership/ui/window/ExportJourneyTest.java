package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.chart.Picture;
import app.viewership.query.Column;
import app.viewership.query.Row;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Taking table and chart home.
class ExportJourneyTest {

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

    @Test
    void theTableOnDiskIsTheTableShown() throws Exception {
        hand.click("facet-device-Roku");
        hand.push(KeyCode.CONTROL, KeyCode.E);

        Path file = out.resolve("most-popular-programs.csv");
        assertThat(hand.messages()).containsExactly("Exported most-popular-programs.csv.");
        List<CSVRecord> records = read(file);
        List<Row> rows = hand.table().getItems();
        assertThat(records).hasSize(25).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            for (TableColumn<Row, ?> column : hand.table().getColumns()) {
                Column data = (Column) column.getUserData();
                assertThat(records.get(i).get(data.id()))
                        .isEqualTo(written(column.getCellData(rows.get(i)), data.type()));
            }
        }
        assertThat(out.resolve("most-popular-programs.parameters.json"))
                .content()
                .contains("Roku");
    }

    @Test
    void theTableForExcelBeginsWithAMark() throws Exception {
        desk.fx(desk.commands.get("export.table.excel")::run);
        desk.settled();

        assertThat(Files.readString(out.resolve("most-popular-programs.csv"), StandardCharsets.UTF_8))
                .startsWith("\uFEFFrank,");
    }

    @Test
    void thePictureIsTheChartAtTheScaleAskedFor() throws Exception {
        List<Integer> heights = new ArrayList<>();
        for (int scale : List.of(1, 2, 4)) {
            desk.outside.folder = out.resolve(scale + "x");
            if (scale == 2) {
                hand.push(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.E);
            } else {
                desk.fx(desk.commands.get("export.chart." + scale)::run);
                desk.settled();
            }
            BufferedImage picture = ImageIO.read(out.resolve(scale + "x")
                    .resolve("most-popular-programs.png")
                    .toFile());
            assertThat(picture.getWidth()).isEqualTo(scale * Picture.WIDTH);
            assertThat(colours(picture)).isGreaterThan(10);
            heights.add(picture.getHeight() / scale);
        }

        assertThat(heights).containsOnly(heights.getFirst());
        assertThat(hand.messages()).containsExactly("Exported most-popular-programs.png.");
    }

    @Test
    void aFileThatIsThereIsOnlyReplacedWhenTheUserSaysSo() throws Exception {
        Path file = Files.writeString(out.resolve("most-popular-programs.csv"), "mine");
        hand.push(KeyCode.CONTROL, KeyCode.E);
        assertThat(file).hasContent("mine");
        assertThat(hand.messages()).containsExactly("There is a file " + file + " already; it was left as it is.");
        assertThat(hand.text("message-action")).isEqualTo("Replace it");
        desk.keep("export-exists");

        hand.fire("message-action");
        assertThat(read(file)).hasSize(25);
        assertThat(hand.messages()).containsExactly("Exported most-popular-programs.csv.");
        hand.fire("message-action");
        assertThat(desk.outside.revealed).containsExactly(file);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaid() throws Exception {
        desk.outside.folder = Files.writeString(folder.resolve("notes.txt"), "no folder");
        hand.push(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.E);

        assertThat(hand.messages())
                .containsExactly(folder.resolve("notes.txt") + " is a file, not a folder. Choose another folder.");
    }

    @Test
    void theSelectedRowsAreCopiedWithTheirHeaders() throws Exception {
        hand.goTo(1);
        hand.push(KeyCode.CONTROL, KeyCode.C);

        List<String> copied = new ArrayList<>();
        desk.fx(() ->
                copied.addAll(Clipboard.getSystemClipboard().getString().lines().toList()));
        assertThat(copied).hasSize(2);
        assertThat(copied.get(0)).startsWith("rank\tprogram\t");
        assertThat(copied.get(1)).startsWith("2\tSeriesTitle4\t");
    }

    private static String written(Object shown, Column.Type type) {
        return shown instanceof Double number
                ? BigDecimal.valueOf(number)
                        .setScale(type == Column.Type.SHARE ? 6 : 1, RoundingMode.HALF_UP)
                        .toPlainString()
                : shown.toString();
    }

    private static List<CSVRecord> read(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    private static long colours(BufferedImage picture) {
        return IntStream.range(0, picture.getHeight())
                .flatMap(y -> IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, y)))
                .distinct()
                .count();
    }
}
