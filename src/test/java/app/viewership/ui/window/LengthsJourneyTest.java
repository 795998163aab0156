package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.QuestionJson;
import app.viewership.query.Screen;
import app.viewership.ui.Hint;
import app.viewership.ui.chart.ChartPane;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long activities lasted, on the real files: what is far out is shown and counted, never dropped.
class LengthsJourneyTest {
    private static final Path REAL = Path.of("..", "shared", "data", "app-activity");

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;

    @BeforeEach
    void open() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(REAL), () -> "There is no " + REAL.toAbsolutePath());
        // How these files come in is told by another journey.
        SampleLibrary.copyOf(REAL, folder.resolve("library.mv.db"));
        open(1440, 900);
        hand.push(KeyCode.SHORTCUT, KeyCode.B);
    }

    private void open(double width, double height) throws Exception {
        desk = Desk.at(folder, width, height);
        hand = new Hand(desk);
    }

    @AfterEach
    void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void whatIsLongerThanALimitIsCountedAndNotDropped() throws Exception {
        assertThat(desk.question().screen()).isEqualTo(Screen.LENGTHS);
        desk.keep("lengths");
        assertThat(hand.text("remarks"))
                .isEqualTo("The total is by a box of its own, of all viewings together: 303 outside, where the rows"
                        + " have 298.");
        long watched = watched();

        hand.fire("choose-long");
        hand.write("1 h");
        hand.push(KeyCode.ENTER);
        desk.keep("lengths-limit");

        assertThat(desk.question().rule().thresholds().longSeconds()).isEqualTo(3600);
        // 33 of the events of the real files exceed one hour, the longest lasts 514,054 s.
        assertThat(hand.text("remarks"))
                .startsWith("33 of 7,817 viewings (0.42 %) are longer than 1 h, the longest lasts 142 h 47 min 34 s.");
        assertThat(hand.text("total-beyond")).isEqualTo("33");
        assertThat(watched()).isEqualTo(watched);
        assertThat(hand.text("choose-long")).isEqualTo("Limit: 1 h");
        assertThat(QuestionJson.read(QuestionJson.write(desk.question()))).isEqualTo(desk.question());

        hand.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(hand.text("remarks")).startsWith("The total is by a box of its own");
        assertThat(hand.text("choose-long")).isEqualTo("Limit: none");
    }

    @Test
    void aBoxLeadsToItsLongestViewings() throws Exception {
        ChartPane chart = hand.node("chart", ChartPane.class);
        assertThat(chart.marks()).hasSameSizeAs(hand.table().getItems());
        hand.goTo(0);
        assertThat(desk.model.detail().get().explanation().longest()).isNotEmpty();
        assertThat(desk.model.detail().get().explanation().longest().getFirst().watchSeconds())
                .isEqualTo(hand.table().getItems().getFirst().cells().get(6));
        hand.push(KeyCode.ENTER);
        assertThat(desk.question().screen()).isEqualTo(Screen.PROGRAMS);
        assertThat(desk.question().by()).isEqualTo("activity");
        assertThat(desk.question().filters()).hasSize(1);
        desk.keep("lengths-explained");
        hand.push(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(desk.question().screen()).isEqualTo(Screen.PROGRAMS);
        assertThat(hand.messages().getLast()).startsWith("Single sessions of this log are not shown");
    }

    @Test
    void whatLiesBeyondTheLimitIsListedWithItsLinesAndNobodysName() throws Exception {
        desk.fx(() -> desk.controller.change(
                q -> q.with(q.rule().with(q.rule().thresholds().withLongSeconds(3600)))));
        desk.settled();
        VBox longest = hand.node("explain-longest", VBox.class);
        assertThat(longest.getChildren()).hasSize(25);
        desk.keep("lengths-beyond");

        hand.goTo(0);
        int at = desk.model.shown().get().answer().column("beyond");
        long beyond = (Long) hand.table().getItems().getFirst().cells().get(at);
        assertThat(beyond).isPositive();
        assertThat(longest.getChildren()).hasSize((int) Math.min(25, beyond));
        assertThat(longest.lookupAll(".hyperlink")).extracting(Hint::of).noneMatch(text -> text.contains("\n"));
    }

    @Test
    void theBoxesAreOfWhatIsChosen() throws Exception {
        desk.fx(() -> hand.items(hand.node("choose-by", MenuButton.class))
                .filter(item -> "Country".equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        desk.settled();
        assertThat(desk.question().by()).isEqualTo("country");
        desk.keep("lengths-country");
        hand.push(KeyCode.SHORTCUT, KeyCode.E);
        hand.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        for (String name : desk.outside.proposed) {
            assertThat(Files.size(folder.resolve(name))).isPositive();
        }
        assertThat(desk.outside.proposed).hasSize(2);
    }

    @Test
    void longNamesAreReadInTheSmallestWindow() throws Exception {
        desk.close();
        open(800, 560);
        desk.fx(() -> desk.controller.change(q -> q.with(Screen.LENGTHS)
                .withBy("activity")
                .with(q.rule().with(q.rule().thresholds().withLongSeconds(7200)))));
        desk.settled();
        desk.keep("lengths-small");
        assertThat(desk.model.failure().get()).isNull();
        assertThat(hand.text("remarks")).contains("longer than 2 h");
    }

    private long watched() {
        return desk.model.shown().get().summary().selected().watchSeconds();
    }
}
