package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Grain;
import app.viewership.query.Measure;
import app.viewership.query.Screen;
import app.viewership.query.ViewerKey;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What each view lets one choose, and what the figures rest on.
class ChoicesJourneyTest {

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
    void theMeasureSortsTheTableAndNamesTheChart() throws Exception {
        pick("choose-measure", "Viewers");

        assertThat(desk.question().measure()).isEqualTo(Measure.VIEWERS);
        int viewers = desk.model.shown().get().answer().column("viewers");
        assertThat(hand.table().getItems())
                .extracting(row -> -(Long) row.cells().get(viewers))
                .isSorted();
    }

    @Test
    void theRowsCanBeDevicesInsteadOfPrograms() throws Exception {
        pick("choose-unit", "Device");
        assertThat(desk.question().by()).isEqualTo("device");
        assertThat(hand.table().getItems()).hasSize(3);

        pick("choose-unit", "Next level down");
        assertThat(desk.question().by()).isNull();
        assertThat(hand.table().getItems()).hasSize(25);
    }

    @Test
    void theBucketsOfTimeCanBeHours() throws Exception {
        hand.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        pick("choose-grain", "hour");

        assertThat(desk.question().grain()).isEqualTo(Grain.HOUR);
        assertThat(hand.table().getItems()).hasSize(9);
    }

    @Test
    void householdsCanBeSeenByNetworkAndDrilledIntoTheirSessions() throws Exception {
        hand.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        pick("choose-by", "Client IP");
        assertThat(desk.question().by()).isEqualTo("client_ip");
        assertThat(desk.model.detail().get().lanes()).isNotNull();
        hand.goTo(0);
        hand.push(KeyCode.ENTER);

        assertThat(desk.question().screen()).isEqualTo(Screen.EXPLAIN);
        assertThat(hand.text("chip-client_ip")).startsWith("Client IP: ");
    }

    @Test
    void programChangesCanBeOfAnotherProgramAndRuntime() throws Exception {
        hand.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        hand.fire("choose-program");
        hand.write("SeriesTitle4");
        hand.push(KeyCode.ENTER);
        assertThat(desk.model.shown().get().changes().program()).isEqualTo("SeriesTitle4");
        type("choose-runtime", "runtime-entry", "20 min");
        hand.push(KeyCode.ESCAPE);
        type("choose-hand-over", "hand-over-entry", "0 s");

        assertThat(desk.question().rule().runtime()).isEqualTo(1200);
        assertThat(desk.question().rule().handOver()).isZero();
        assertThat(desk.model.shown().get().changes()).isEqualTo(desk.fresh().changes(desk.question()));
        assertThat(hand.text("choose-runtime")).isEqualTo("Runtime 20 min");
    }

    @Test
    void whatIsNoLengthIsLeftAsItWas() throws Exception {
        hand.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        type("choose-runtime", "runtime-entry", "soon");

        assertThat(desk.question().rule().runtime()).isEqualTo(2700);
        assertThat(hand.text("choose-runtime")).isEqualTo("Runtime 45 min");
    }

    @Test
    void timesAreShownInTheZoneThatWasFound() throws Exception {
        hand.fire("status-zone");
        hand.write("amsterdam");
        hand.push(KeyCode.ENTER);

        assertThat(desk.question().zone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
        assertThat(hand.text("status-zone")).isEqualTo("Europe/Amsterdam");
        assertThat(hand.text("status-period")).startsWith("30 Sep 2021 01:57:36");
    }

    @Test
    void aViewerCanBeAHousehold() throws Exception {
        hand.fire("status-viewer");
        hand.choose("viewer-menu", "A viewer is a household: client IP alone");

        assertThat(desk.question().rule().viewer()).isEqualTo(ViewerKey.HOUSEHOLD);
        assertThat(hand.text("figure-3-value")).isEqualTo("181");
    }

    private void pick(String button, String text) throws TimeoutException {
        desk.fx(() -> hand.items(hand.node(button, MenuButton.class))
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        desk.settled();
    }

    private void type(String button, String field, String text) throws TimeoutException {
        hand.fire(button);
        desk.fx(() -> hand.node(field, TextField.class).selectAll());
        hand.write(text);
        hand.push(KeyCode.ENTER);
    }
}
