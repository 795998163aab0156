package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Filter;
import app.viewership.query.Measure;
import app.viewership.query.Screen;
import app.viewership.source.Recognised;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How files of other kinds come in: captures, packed logs of a CDN, what could be two things, some days of a folder.
class ArrivalJourneyTest {

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.at(folder, 1280, 800);
        hand = new Hand(desk);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void capturesOfLivePlatformsAreCountedWhereNothingWasWatchedToItsEnd() throws Exception {
        Path captures = Path.of("..", "shared", "data", "live-events");
        Assumptions.assumeTrue(Files.isDirectory(captures), () -> "There is no " + captures.toAbsolutePath());
        offer(captures);
        assertThat(hand.text("preview-facts")).endsWith("Live platforms");
        assertThat(hand.sees("preview-viewer")).isFalse();
        desk.keep("live-preview");
        hand.click("preview-import");

        assertThat(desk.question().dataset()).isEqualTo("live");
        assertThat(desk.question().measure()).isEqualTo(Measure.VIEWINGS);
        assertThat(hand.text("missing")).contains("No viewing of this log has a length yet");
        // 0 s would say that nobody watched.
        assertThat(hand.text("figure-0-value")).isEqualTo("–");
        assertThat(hand.text("figure-1-value")).isEqualTo("47");
        assertThat(said("explain-parameters"))
                .contains("Mean · median", "no length reported")
                .doesNotContain("of 0 s");
        assertThat(said("explain-longest")).contains("–").doesNotContain("0:00:00");
        assertThat(said("explain-requests")).noneMatch(line -> line.contains("0:00:00"));
        Region bar = (Region) hand.node("facet-platform-Sytflix", Node.class).lookup(".bar");
        assertThat(bar.getWidth()).as("a bar of viewings").isGreaterThan(100);
        for (Screen screen : desk.fresh().screens()) {
            desk.fx(() -> desk.controller.change(q -> q.with(screen)));
            desk.settled();
            assertThat(desk.model.failure().get()).as(screen.name()).isNull();
            assertThat(hand.table().getVisibleLeafColumns())
                    .as(screen.name())
                    .extracting(column -> column.getId())
                    .doesNotContain(
                            "column-watch_seconds",
                            "column-mean_seconds_per_viewing",
                            "column-median_seconds_per_viewing",
                            "column-mean_seconds_per_viewer",
                            "column-average_audience",
                            "column-peak_concurrency");
            desk.keepBoth("live-no-lengths-" + screen.name().toLowerCase(Locale.ROOT));
        }
    }

    private List<String> said(String id) {
        return hand.node(id, Node.class).lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList();
    }

    @Test
    void columnsOfLengthsAreLeftOutOnlyWhereNothingCountedHasOne() throws Exception {
        offer(Files.writeString(
                folder.resolve("sytflix.stream"),
                LiveEvent.stream("Sytflix", "s1", 0, 4)
                        + LiveEvent.of("stream-started", "Sytflix", "s2", 20, 5, "Ann")));
        hand.click("preview-import");
        assertThat(hand.table().getVisibleLeafColumns())
                .extracting(column -> column.getId())
                .contains("column-watch_seconds", "column-mean_seconds_per_viewing");
        assertThat(hand.sees("remarks")).isFalse();

        desk.fx(() -> desk.controller.change(
                q -> q.withFilters(List.of(new Filter("show", new TreeSet<>(List.of("Low s2")), false)))));
        desk.settled();
        assertThat(hand.text("remarks")).contains("No viewing counted here has a length");
        assertThat(hand.table().getVisibleLeafColumns())
                .extracting(column -> column.getId())
                .contains("column-viewings")
                .doesNotContain("column-watch_seconds", "column-mean_seconds_per_viewing");
    }

    @Test
    void aPackedLogOfCloudFrontAnswersAsARequestLogDoes() throws Exception {
        offer(cloudFront(folder.resolve("E1ABC.2021-09-30-20.abc.gz")));
        assertThat(hand.text("preview-facts")).contains("CloudFront log");
        desk.keep("cloudfront-preview");
        hand.click("preview-import");

        assertThat(desk.question().dataset()).isEqualTo("cloudfront");
        assertThat(hand.text("figure-1-value")).isEqualTo("6");
        hand.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        desk.keep("cloudfront-changes");
        assertThat(hand.text("figure-0-value")).isEqualTo("3");
        // Its paths tell no series from films: the column that would say so is not there.
        assertThat(hand.table().getVisibleLeafColumns())
                .extracting(column -> column.getId())
                .contains("column-changes")
                .doesNotContain("column-kind");
    }

    @Test
    void whatCouldBeTwoThingsIsAskedAbout() throws Exception {
        Path both = Files.writeString(
                folder.resolve("both.jsonl"),
                "{\"user_id\":\"u\",\"registration_at\":null,\"activity_id\":\"a\",\"name\":null,\"type\":\"t\"}\n");
        offer(both);
        assertThat(hand.text("preview-question")).contains("both.jsonl");
        ComboBox<Recognised> choice = readings();
        desk.keep("preview-two-things");
        assertThat(choice.getItems())
                .extracting(Recognised::label)
                .containsExactly("App activity › Activities", "App activity › Users");
        desk.fx(() -> choice.setValue(choice.getItems().getLast()));
        desk.settled();
        assertThat(hand.text("preview-facts")).contains("App activity › Users");
        hand.click("preview-import");

        assertThat(desk.libraries.library().get().ledger())
                .singleElement()
                .satisfies(entry -> assertThat(entry.part()).isEqualTo("users"));
    }

    @Test
    void someDaysOfAFolderComeInAndItsScheduleWithThem() throws Exception {
        offer(MadePlays.write(folder));
        assertThat(hand.sees("preview-days")).isTrue();
        assertThat(hand.text("preview-days-files")).isEqualTo("all 169 files");
        pick("preview-first-day", LocalDate.of(2021, 1, 11));
        pick("preview-last-day", LocalDate.of(2021, 1, 17));
        desk.keep("preview-days");
        assertThat(hand.text("preview-days-files")).isEqualTo("43 of 169 files");
        hand.click("preview-import");

        assertThat(desk.libraries.library().get().ledger())
                .hasSize(43)
                .allSatisfy(entry -> assertThat(entry.name()).containsPattern("_2021-01-1[1-7]_|schedule"));
        assertThat(hand.sees("missing")).isFalse();
    }

    @Test
    void daysWithoutAFileLeaveNothingToImport() throws Exception {
        offer(Stream.of("a_2021-01-04.csv", "a_2021-01-05.csv").map(this::plays).toList());
        pick("preview-first-day", LocalDate.of(2021, 1, 9));

        assertThat(hand.text("preview-days-files")).isEqualTo("0 of 2 files");
        assertThat(hand.node("preview-import", Button.class).isDisabled()).isTrue();
    }

    @Test
    void playsComeFirstAndTheirScheduleFillsIn() throws Exception {
        Path all = MadePlays.write(folder);
        offer(all.resolve("2021-01-04"));
        assertThat(hand.text("preview-missing-part")).startsWith("No schedule yet");
        hand.click("preview-import");
        assertThat(hand.text("missing")).startsWith("No schedule yet");

        offer(all.resolve("schedule_2021-02-01.json"));
        hand.click("message-close");
        hand.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        assertThat(desk.question().screen()).isEqualTo(Screen.OVER_TIME);
        assertThat(hand.sees("preview-import")).isFalse();
        assertThat(hand.messages()).last().asString().startsWith("Nothing was imported.");
        hand.click("message-action");
        hand.click("preview-import");
        assertThat(hand.sees("missing")).isFalse();
        assertThat(desk.fresh()
                        .navigation()
                        .facet(desk.question(), "genre", "", 9)
                        .values())
                .hasSize(4);
    }

    private void offer(Path file) throws Exception {
        offer(List.of(file));
    }

    private void offer(List<Path> files) throws Exception {
        desk.fx(() -> desk.intake.offer(files));
        desk.settled();
    }

    private void pick(String id, LocalDate day) throws Exception {
        DatePicker picker = hand.node(id, DatePicker.class);
        desk.fx(() -> picker.setValue(day));
        desk.settled();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Recognised> readings() {
        return (ComboBox<Recognised>) hand.node("preview-read-as", ComboBox.class);
    }

    private Path plays(String name) {
        try {
            return Files.writeString(
                    folder.resolve(name), "episode_id,view_date,country,view_hours,viewer_id\n1,2021-01-04,NL,1.5,7\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Three clients who each turn from one program to another after some minutes.
    private static Path cloudFront(Path file) throws IOException {
        StringBuilder log =
                new StringBuilder("#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method "
                        + "cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query\n");
        for (int client = 0; client < 3; client++) {
            for (int second = 0; second < 1200; second += 10) {
                log.append("2021-09-30\t20:%02d:%02d\tAMS1\t1000\t1.2.3.%d\tGET\td1.cloudfront.net\t/%s/s1e1/720p/%d.ts"
                        .formatted(second / 60, second % 60, client, second < 600 ? "harbour" : "north-wind", second));
                log.append("\t200\t-\tRoku\t-\n");
            }
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(log.toString().getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
