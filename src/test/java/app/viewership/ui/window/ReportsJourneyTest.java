package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.query.Measure;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.query.StreamReport;
import app.viewership.ui.Hint;
import app.viewership.ui.chart.ChartPane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reports on live platforms are read as tables, and stay where one looks while more comes in.
class ReportsJourneyTest {
    private static final Path CAPTURES = Path.of("..", "shared", "data", "live-events");

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;

    @AfterEach
    void close() {
        if (desk != null) {
            desk.close();
        }
    }

    private void open(double width, double height, Path log) throws Exception {
        desk = Desk.of(folder, log, width, height);
        hand = new Hand(desk);
    }

    private Path capture(String name, String... events) throws Exception {
        return Files.writeString(folder.resolve(name), String.join("", events));
    }

    /// More of it, as a listening brings it: not by the way in.
    private void more(Path log) throws Exception {
        new Importer(desk.libraries.library().get(), ImportSettings.DEFAULT)
                .run(List.of(log), progress -> {}, new CancelSignal());
        boolean[] over = new boolean[1];
        desk.fx(() -> desk.libraries.follow(() -> over[0] = true));
        desk.until(() -> over[0]);
        desk.settled();
    }

    private void choose(String report) throws Exception {
        desk.fx(() -> hand.items(hand.node("choose-report", MenuButton.class))
                .filter(item -> item.getText().equals(report))
                .findFirst()
                .map(MenuItem.class::cast)
                .orElseThrow()
                .fire());
        desk.settled();
    }

    private List<Object> column(int at) {
        return hand.table().getItems().stream().map(row -> row.cells().get(at)).toList();
    }

    @Test
    void eachReportIsATableThatCanBeCopied() throws Exception {
        open(
                1440,
                900,
                capture(
                        "tv.stream",
                        LiveEvent.stream("Sytflix", "s1", 0, 4),
                        LiveEvent.of("show-liked", "Sysney", "s2", 20, 5, "Eve")));
        hand.click("view-streams");
        assertThat(desk.question().screen()).isEqualTo(Screen.STREAMS);
        assertThat(column(3)).containsExactly("stream-started", "stream-finished", "show-liked");
        desk.fx(() -> desk.controller.change(q -> q.with(ZoneId.of("Europe/Amsterdam"))));
        desk.settled();
        hand.goTo(0);
        hand.push(KeyCode.SHORTCUT, KeyCode.C);
        String[] copied = new String[1];
        desk.fx(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0].lines().toList().getLast())
                .startsWith("4\tAnn Lee\t34\tstream-started\t2024-01-11T11:00:00+01:00\tBob May");
        desk.keep("reports-users");
        hand.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        assertThat(desk.outside.proposed).isEmpty();
        assertThat(hand.messages().getLast()).isEqualTo("This view has no chart.");
        Button export = hand.node("export-chart", Button.class);
        assertThat(export.isDisabled()).isTrue();
        // A button that cannot be pressed hears no mouse; what is around it says why.
        assertThat(Hint.of(export.getParent())).isEqualTo("This view has no chart.");

        choose("Shows released in 2020 or later");
        assertThat(column(2)).containsExactly("Low s2", "Low s1");
        choose("Successful streams per user");
        assertThat(column(0)).containsExactly("4");
        choose("Start rate per platform");
        assertThat(column(3)).containsExactly(0.0, 50.0);
        desk.keep("reports-rates");
        choose("How long each source was listened to");
        assertThat(column(0)).containsExactly("tv");
        hand.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(StreamReport.of(desk.question())).isEqualTo(StreamReport.START_RATES);
        assertThat(desk.model.failure().get()).isNull();
        hand.push(KeyCode.SHORTCUT, KeyCode.E);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).contains("start-rate-per-platform.csv");
        }
    }

    @Test
    void aLogWithoutLengthsSaysSoInsteadOfDrawingZeros() throws Exception {
        open(
                1440,
                900,
                capture(
                        "tv.stream",
                        LiveEvent.of("stream-started", "Sytflix", "s1", 0, 4, "Ann"),
                        LiveEvent.of("stream-started", "Sytflix", "s2", 9, 5, "Eve")));
        desk.fx(() -> desk.controller.change(q -> q.with(Screen.AVERAGES)));
        desk.settled();
        desk.keep("live-lengthless");
        assertThat(hand.node("chart", ChartPane.class).marks()).isEmpty();
        assertThat(hand.sees("chart-aside")).isFalse();
        desk.fx(() -> desk.controller.change(q -> q.with(Screen.PROGRAMS).with(Measure.WATCH_SECONDS)));
        desk.settled();
        assertThat(hand.node("chart", ChartPane.class).marks()).isEmpty();
        desk.fx(() -> desk.controller.change(q -> q.with(Measure.VIEWINGS)));
        desk.settled();
        assertThat(hand.node("chart", ChartPane.class).marks()).hasSize(2);
    }

    @Test
    void whatIsSelectedAndInSightStaysWhileMoreComesIn() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int user = 10; user < 50; user++) {
            many.append(LiveEvent.stream("Sytflix", "s" + user, 0, user));
        }
        open(1440, 900, capture("tv.stream", many.toString()));
        hand.click("view-streams");
        desk.fx(() -> {
            hand.table().getSelectionModel().clearAndSelect(2);
            hand.table().getSelectionModel().select(4);
            hand.table().scrollTo(30);
        });
        desk.settled();
        desk.until(() -> top() == 30);
        List<Row> before = List.copyOf(desk.model.rows());

        more(capture("more.stream", LiveEvent.stream("Sysney", "s99", 30, 60)));

        assertThat(hand.table().getItems()).hasSize(82);
        assertThat(desk.model.rows()).isEqualTo(before);
        assertThat(hand.table().getSelectionModel().getSelectedIndices()).containsExactly(2, 4);
        assertThat(top()).isEqualTo(30);
        assertThat(desk.question().screen()).isEqualTo(Screen.STREAMS);
    }

    @Test
    void figuresOfAnEmptyLibraryBeginWithWhatComesIn() throws Exception {
        desk = Desk.at(folder, 1440, 900);
        hand = new Hand(desk);

        more(capture("tv.stream", LiveEvent.stream("Sytflix", "s1", 0, 4)));

        assertThat(desk.question().dataset()).isEqualTo("live");
        assertThat(desk.model.shown().get().summary().all().viewings()).isEqualTo(1);
    }

    @Test
    void thoseOfRealCapturesFitASmallWindow() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(CAPTURES), () -> "There is no " + CAPTURES.toAbsolutePath());
        open(800, 560, CAPTURES);
        desk.fx(() -> desk.controller.change(q -> q.with(Screen.STREAMS)));
        desk.settled();
        desk.keep("reports-small");
        desk.fx(() -> desk.controller.change(q -> q.withBy("recent_shows")));
        desk.settled();
        desk.keep("reports-small-shows");

        assertThat(hand.table().getItems()).hasSize(15);
    }

    private int top() {
        return ((VirtualFlow<?>) hand.table().lookup(".virtual-flow"))
                .getFirstVisibleCell()
                .getIndex();
    }
}
