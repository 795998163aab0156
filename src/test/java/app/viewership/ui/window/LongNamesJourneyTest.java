package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names of two hundred letters, some without a space: nothing of the window is pushed out of it.
class LongNamesJourneyTest {
    private static final String WORDS =
            "A very long name that goes on and on ".repeat(6).substring(0, 200);
    private static final String WORD = "withoutaspace".repeat(16).substring(0, 200);

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aLogOfLongNamesIsSeenInEveryViewOfASmallWindow() throws Exception {
        views(800, 560, "long-small");
    }

    @Test
    void aLogOfLongNamesIsSeenInEveryViewOfAWideWindow() throws Exception {
        views(1440, 900, "long-wide");
    }

    private void views(double width, double height, String name) throws Exception {
        desk = Desk.at(folder, width, height);
        hand = new Hand(desk);
        desk.fx(() -> desk.intake.offer(List.of(log())));
        desk.settled();
        desk.keepBoth(name + "-preview");
        within(width, "preview-import");
        hand.click("preview-import");
        desk.settled();
        if (hand.sees("report-show")) {
            desk.keepBoth(name + "-report");
            within(width, "report-show");
            hand.fire("report-show");
        }
        for (Screen screen : desk.model.log().get().explorer().screens()) {
            desk.fx(() -> desk.controller.change(q -> q.with(screen)));
            desk.settled();
            hand.goTo(0);
            desk.keepBoth(name + "-" + screen.name().toLowerCase(Locale.ROOT));
            within(width, "top-bar", "status-bar", "middle");
            assertThat(hand.node("search", Region.class).getWidth())
                    .as("what is searched in " + screen)
                    .isGreaterThanOrEqualTo(170);
            assertThat(cut("crumb-0")).as("the way back from " + screen).isFalse();
            assertThat(width > 1000 && (cut("export-table") || cut("status-zone")))
                    .isFalse();
        }
    }

    /// Whether what a button says is cut.
    private boolean cut(String id) {
        return hand.sees(id)
                && hand.node(id, Labeled.class).lookupAll(".text").stream()
                        .anyMatch(text -> ((Text) text).getText().contains("..."));
    }

    @Test
    void liveSourcesUsersAndShowsOfLongNamesAreHeardAndLeft() throws Exception {
        ReplayServer server = new ReplayServer();
        try {
            desk = Desk.at(folder, 800, 560);
            hand = new Hand(desk);
            server.send(
                    "/" + WORD,
                    LiveEvent.of("stream-started", WORD, "s1", 1, 4, WORDS)
                            + LiveEvent.of("stream-finished", WORD, "s1", 6, 4, WORDS));
            hand.click("empty-live");
            desk.fx(() -> {
                hand.node("live-name-0", TextField.class).setText(WORDS.strip());
                hand.node("live-address-0", TextField.class).setText(server.url("/" + WORD));
            });
            hand.fire("live-start");
            desk.until(() ->
                    hand.sees("live-events-0") && hand.text("live-events-0").equals("2"));
            desk.keepBoth("long-live");
            within(800, "live-bytes-0", "live-stop", "status-bar");
            desk.until(() -> desk.model.log().get() != null);
            hand.fire("live-look");
            desk.settled();
            for (Screen screen : List.of(Screen.PROGRAMS, Screen.STREAMS)) {
                desk.fx(() -> desk.controller.change(q -> q.with(screen)));
                desk.settled();
                desk.keepBoth("long-live-" + screen.name().toLowerCase(Locale.ROOT));
                within(800, "top-bar", "status-bar", "middle");
            }
            desk.fx(() -> desk.live.quit(() -> {}));
            desk.keepBoth("long-leaving");
            within(800, "listening-stay", "listening-leave");
            hand.fire("listening-leave");
        } finally {
            server.close();
        }
    }

    private Path log() {
        StringBuilder rows =
                new StringBuilder("date,time,original_title,sac_status,device,node_ID,anon_ip,anon_cs_user_agent\n");
        for (int i = 0; i < 60; i++) {
            rows.append("2021-09-29,20:%02d:00,\"%s\",200,%s,%d,10.0.0.%d,%s%n"
                    .formatted(
                            i,
                            i % 3 == 0 ? WORDS : i % 3 == 1 ? "S01 E0" + (1 + i % 5) + " - " + WORD : "Short",
                            i % 2 == 0 ? WORD : "Roku",
                            i % 3 == 1 ? 100 + i % 5 : i % 3,
                            i % 4,
                            i % 2 == 0 ? WORDS : WORD));
        }
        try {
            return Files.writeString(folder.resolve(WORD + ".csv"), rows.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is there stands inside the window.
    private void within(double width, String... ids) {
        for (String id : ids) {
            if (hand.sees(id)) {
                Node node = hand.node(id, Node.class);
                Bounds bounds = node.localToScene(node.getLayoutBounds());
                assertThat(bounds.getMinX()).as(id).isNotNegative();
                assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(width);
                assertThat(bounds.getMaxY()).as(id).isLessThanOrEqualTo(desk.scene.getHeight());
            }
        }
    }
}
