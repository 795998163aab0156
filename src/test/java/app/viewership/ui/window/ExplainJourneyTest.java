package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Dimension;
import app.viewership.query.RequestRow;
import app.viewership.query.Screen;
import app.viewership.query.ViewingRow;
import app.viewership.ui.ViewNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a figure down to the lines of the log that it comes from.
class ExplainJourneyTest {

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.ofSample(folder);
        hand = new Hand(desk);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theViewIsCalledTheSameWhereverItIsNamed() throws Exception {
        hand.push(KeyCode.CONTROL, KeyCode.DIGIT6);

        assertThat(ViewNames.of(Screen.EXPLAIN, desk.model.log().get())).isEqualTo("Sessions");
        assertThat(hand.text("crumb-1")).isEqualTo("sessions");
        assertThat(desk.commands.get("view.explain").text()).isEqualTo("Sessions");
    }

    @Test
    void aRowIsExplainedDownToALineOfTheLog() throws Exception {
        hand.goTo(0);
        hand.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(hand.text("explain-name")).isEqualTo("SeriesTitle0");
        assertThat(hand.text("explain-value")).isEqualTo("58:36:56");

        ViewingRow longest = desk.model.detail().get().explanation().longest().getFirst();
        assertThat(longest.program()).isEqualTo("SeriesTitle0");
        List<Label> requests = hand.node("explain-requests", VBox.class).getChildren().stream()
                .map(Label.class::cast)
                .toList();
        RequestRow first = desk.model.detail().get().requests().getFirst();
        assertThat(requests.getFirst().getText()).contains("data-log.csv").isEqualTo(first.file());
        assertThat(requests.subList(1, requests.size()))
                .hasSameSizeAs(desk.model.detail().get().requests())
                .first()
                .satisfies(line -> assertThat(line.getText()).startsWith("line %,d ".formatted(first.line())));
        assertThat(lines().get((int) first.line() - 1))
                .contains(longest.title(), longest.household(), assetOf(longest));
    }

    @Test
    void eachRequestOfAViewingStandsInTheFileWhereTheWindowSays() throws Exception {
        hand.goTo(0);
        hand.fire("explain-more");
        assertThat(desk.question().screen()).isEqualTo(Screen.EXPLAIN);
        desk.keep("explain-sessions");

        ViewingRow viewing = desk.model.viewing().get();
        List<?> requests = hand.node("requests", TableView.class).getItems();
        List<String> lines = lines();
        assertThat(requests).hasSize(viewing.requests());
        for (Object shown : requests) {
            RequestRow request = (RequestRow) shown;
            String time = Instant.ofEpochSecond(request.time())
                    .atZone(ZoneOffset.UTC)
                    .toLocalTime()
                    .toString();
            assertThat(lines.get((int) request.line() - 1))
                    .contains(
                            time,
                            "," + request.status() + ",",
                            desk.model.viewing().get().household(),
                            viewing.title());
        }
    }

    @Test
    void aFigureAtTheHeadIsExplainedByAClick() throws Exception {
        hand.fire("figure-2");

        assertThat(hand.text("explain-name")).isEqualTo("Sessions, everything selected");
        assertThat(hand.text("explain-value")).isEqualTo("1,092");
    }

    @Test
    void theSessionsBehindARowAreShown() throws Exception {
        hand.goTo(0);
        hand.push(KeyCode.SHIFT, KeyCode.ENTER);

        assertThat(desk.question().screen()).isEqualTo(Screen.EXPLAIN);
        assertThat(hand.text("figure-2-value")).isEqualTo("257");
        assertThat(hand.text("totals-caption")).isEqualTo("25 of 257");
        hand.goTo(3);
        assertThat(hand.node("viewings", TableView.class).getItems().size()).isPositive();
        hand.fire("more-rows");
        assertThat(hand.table().getItems()).hasSize(100);
    }

    @Test
    void theExplanationFoldsAwayAndComesBack() throws Exception {
        hand.push(KeyCode.CONTROL, KeyCode.I);
        assertThat(hand.sees("explain")).isFalse();
        hand.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(hand.sees("explain")).isTrue();
    }

    @Test
    void aSessionPastMidnightSaysTheDays() throws Exception {
        desk.close();
        Path nights = Files.createDirectory(folder.resolve("nights"));
        desk = Desk.of(nights, Files.writeString(nights.resolve("night.csv"), """
                        date,time,original_title,sac_status,device,node_ID,anon_ip,anon_cs_user_agent
                        2021-09-29,23:50:00,Film,200,Roku,1,10.0.0.1,ua
                        2021-09-29,23:55:00,Film,200,Roku,1,10.0.0.1,ua
                        2021-09-30,00:02:00,Late film,200,Roku,2,10.0.0.1,ua
                        2021-09-30,00:07:00,Late film,200,Roku,2,10.0.0.1,ua
                        2021-09-30,12:00:00,Film,200,Roku,1,10.0.0.2,ua
                        2021-09-30,12:05:00,Film,200,Roku,1,10.0.0.2,ua
                        """), 1440, 900);
        hand = new Hand(desk);
        assertThat(hand.node("explain-requests", VBox.class).getChildren())
                .extracting(line -> ((Label) line).getText())
                .anySatisfy(line -> assertThat(line).contains("line 2  29 Sep 23:50:00"));
        hand.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        desk.keepBoth("explain-past-midnight");

        assertThat(column("viewings", "start")).containsExactly("29 Sep 23:50:00", "30 Sep 00:02:00");
        assertThat(column("requests", "time")).containsExactly("23:50:00", "23:55:00");
        desk.fx(() -> hand.node("viewings", TableView.class).getSelectionModel().select(1));
        desk.settled();
        assertThat(column("requests", "time")).containsExactly("30 Sep 00:02:00", "00:07:00");

        hand.goTo(1);
        assertThat(column("viewings", "start"))
                .as("all of the day in the title")
                .containsExactly("12:00:00");
    }

    private List<Object> column(String table, String column) {
        TableView<?> of = hand.node(table, TableView.class);
        TableColumn<?, ?> at = of.getColumns().stream()
                .filter(each -> each.getId().equals(table + "-" + column))
                .findFirst()
                .orElseThrow();
        List<Object> cells = new ArrayList<>();
        for (int row = 0; row < of.getItems().size(); row++) {
            cells.add(at.getCellData(row));
        }
        return cells;
    }

    private String assetOf(ViewingRow viewing) {
        List<String> dimensions = desk.model.log().get().explorer().dataset().dimensions().stream()
                .map(Dimension::id)
                .toList();
        return viewing.values().get(dimensions.indexOf("asset_id"));
    }

    private static List<String> lines() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(SampleLibrary.LOG))) {
            zip.getNextEntry();
            return new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
