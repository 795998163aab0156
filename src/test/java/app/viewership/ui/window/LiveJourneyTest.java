package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Screen;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Live platforms are named, listened to and looked at while they send.
class LiveJourneyTest {
    @TempDir
    Path folder;

    private ReplayServer server;
    private Desk desk;
    private Hand hand;

    @BeforeEach
    void open() throws Exception {
        server = new ReplayServer();
        desk = Desk.at(folder, 1440, 900);
        hand = new Hand(desk);
    }

    @AfterEach
    void close() {
        desk.fx(() -> desk.live.quit(() -> {}));
        if (hand.sees("listening-leave")) {
            desk.fx(hand.node("listening-leave", Button.class)::fire);
        }
        desk.close();
        server.close();
    }

    private void name(int row, String name, String address) throws Exception {
        hand.focus("live-name-" + row);
        hand.write(name);
        hand.focus("live-address-" + row);
        // A keyboard has no slashes here.
        desk.fx(() -> hand.node("live-address-" + row, TextField.class).setText(address));
    }

    private void text(String id, String text) {
        desk.fx(() -> hand.node(id, TextField.class).setText(text));
    }

    private void await(String id, String text) throws Exception {
        desk.until(() -> hand.sees(id) && hand.text(id).equals(text));
    }

    @Test
    void sourcesAreNamedStartedSeenAndStopped() throws Exception {
        server.asking("ann", "secret");
        hand.click("empty-live");
        desk.keep("live-empty");
        name(0, "sytflix", server.url("/sytflix"));
        text("live-user-0", "ann");
        text("live-password-0", "secret");
        hand.click("live-add");
        name(1, "sytazon", server.url("/sytazon"));
        desk.keep("live-named");
        server.send("/sytflix", LiveEvent.stream("Sytflix", "s1", 0, 4) + "id:9\nevent:x\n\n");
        hand.click("live-start");

        await("live-events-0", "2");
        await("live-malformed-0", "1");
        await("live-state-0", "listening");
        await("live-state-1", "stopped");
        assertThat(hand.text("live-why-1")).contains("asks for a user and a password (401)");
        desk.keep("live-listening");
        assertThat(hand.text("status-live")).startsWith("1 source · ");
        server.send("/sytflix", LiveEvent.stream("Sytflix", "s2", 10, 4));
        await("live-events-0", "4");

        hand.fire("live-stop");
        await("live-phase", "Last time");
        assertThat(hand.text("live-ending")).isEqualTo("Stopped. 4 events came in and are kept.");
        assertThat(hand.sees("status-live")).isFalse();
        desk.keep("live-stopped");
    }

    @Test
    void whatIsSentAgainIsSeenBesideTheEventsInASmallWindowToo() throws Exception {
        desk.close();
        desk = Desk.at(folder, 800, 560);
        hand = new Hand(desk);
        server.send("/tv", LiveEvent.stream("Sytflix", "s1", 0, 4) + "id:9\nevent:show-liked\ndata:{}\n\n");
        hand.push(KeyCode.SHORTCUT, KeyCode.L);
        name(0, "tv", server.url("/tv"));
        hand.fire("live-start");
        await("live-events-0", "2");
        await("live-state-0", "listening");
        assertThat(hand.text("live-again-0")).isEqualTo("0");

        server.hangUp("/tv");
        await("live-again-0", "2");
        await("live-state-0", "listening, called again 1 time");
        server.hangUp("/tv");
        await("live-again-0", "4");
        await("live-state-0", "listening, called again 2 times");
        assertThat(hand.text("live-events-0")).isEqualTo("2");
        assertThat(hand.text("live-malformed-0")).isEqualTo("0");
        assertThat(hand.text("live-strange-0")).isEqualTo("3");
        desk.keep("live-small-again");
        Label bytes = hand.node("live-bytes-0", Label.class);
        assertThat(bytes.localToScene(bytes.getLayoutBounds()).getMaxX()).isLessThan(780);
        hand.fire("live-stop");
        await("live-phase", "Last time");
        assertThat(hand.text("live-state-0")).isEqualTo("stopped, called again 2 times");
    }

    @Test
    void whatCannotBeUnderstoodIsSaidInASentence() throws Exception {
        hand.push(KeyCode.SHORTCUT, KeyCode.L);
        hand.click("live-start");
        assertThat(hand.text("live-problem"))
                .isEqualTo("There is no source to listen to: write a name and an address.");
        text("live-address-0", "http://localhost/");
        hand.click("live-start");
        assertThat(hand.text("live-problem")).isEqualTo("The source at http://localhost/ has no name: give it one.");
        text("live-name-0", "tv");
        text("live-user-0", "ann");
        hand.click("live-start");
        assertThat(hand.text("live-problem"))
                .isEqualTo("The user ann of the source tv needs a password: write it, or remove the user.");
        text("live-user-0", "");
        text("live-longest", "soon");
        hand.click("live-start");
        assertThat(hand.text("live-problem"))
                .isEqualTo("\"soon\" is no time to listen: write it like 20s, 5 min or 1h.");
        text("live-longest", "");
        text("live-stop-on", "Ann");
        hand.click("live-start");
        assertThat(hand.text("live-problem")).startsWith("\"Ann\" does not say when to stop");
        text("live-stop-on", "");
        hand.click("live-add");
        text("live-name-1", "tv");
        text("live-address-1", "http://localhost/b");
        hand.click("live-start");
        assertThat(hand.text("live-problem")).isEqualTo("Two sources are called tv: give each a name of its own.");
        desk.keep("live-problem");
        hand.click("live-remove-1");
        assertThat(hand.sees("live-name-1")).isFalse();
    }

    @Test
    void itStopsAfterATimeAndAtAnEvent() throws Exception {
        hand.push(KeyCode.SHORTCUT, KeyCode.L);
        name(0, "tv", server.url("/tv"));
        text("live-longest", "1s");
        hand.click("live-start");
        await("live-phase", "Last time");
        assertThat(hand.text("live-ending")).startsWith("The time is over.");

        text("live-longest", "");
        text("live-stop-on", "first_name=Sytac:2");
        hand.click("live-start");
        server.send("/tv", LiveEvent.of("show-liked", "Sytflix", "s1", 1, 1, "Sytac"));
        await("live-events-0", "1");
        server.send("/tv", LiveEvent.of("show-liked", "Sytflix", "s1", 2, 1, "Sytac"));
        await("live-phase", "Last time");
        assertThat(hand.text("live-ending")).startsWith("What was waited for came.");
        desk.keepBoth("live-stopped-at-event");
    }

    @Test
    void sourcesNamedLastAreRememberedWithoutAPassword() throws Exception {
        hand.push(KeyCode.SHORTCUT, KeyCode.L);
        name(0, "tv", server.url("/tv"));
        text("live-user-0", "ann");
        text("live-password-0", "hidden");
        hand.click("live-start");
        await("live-state-0", "listening");
        hand.fire("live-stop");
        await("live-phase", "Last time");
        assertThat(desk.libraries.library().get().settings().all().values())
                .isNotEmpty()
                .noneMatch(text -> text.contains("hidden"));
        desk.close();

        desk = Desk.at(folder, 1440, 900);
        hand = new Hand(desk);
        hand.push(KeyCode.SHORTCUT, KeyCode.L);
        assertThat(hand.node("live-name-0", TextField.class).getText()).isEqualTo("tv");
        assertThat(hand.node("live-address-0", TextField.class).getText()).isEqualTo(server.url("/tv"));
        assertThat(hand.node("live-user-0", TextField.class).getText()).isEqualTo("ann");
        assertThat(hand.node("live-password-0", TextField.class).getText()).isEmpty();
    }

    @Test
    void filesComeInBesideAndAnotherLibraryIsAskedAbout() throws Exception {
        hand.push(KeyCode.SHORTCUT, KeyCode.L);
        name(0, "tv", server.url("/tv"));
        hand.click("live-start");
        await("live-state-0", "listening");

        desk.fx(() -> desk.intake.offer(List.of(SampleLibrary.LOG)));
        desk.settled();
        hand.fire("preview-import");
        desk.until(() -> desk.model.log().get() != null && !desk.intake.importing());
        server.send("/tv", LiveEvent.stream("Sytflix", "s1", 0, 4));
        desk.until(() -> desk.model.log().get().kinds().size() == 2);
        hand.fire("status-live");
        assertThat(hand.text("live-state-0")).isEqualTo("listening");
        hand.fire("live-look");
        desk.until(() -> desk.question().dataset().equals("live"));
        hand.fire("status-live");
        desk.fx(desk.intake::openSample);
        desk.settled();
        desk.keep("live-leaving");
        hand.fire("listening-stay");
        assertThat(hand.sees("listening-leave")).isFalse();
        assertThat(hand.text("live-state-0")).isEqualTo("listening");

        boolean[] left = new boolean[1];
        desk.fx(() -> desk.live.quit(() -> left[0] = true));
        assertThat(left[0]).isFalse();
        hand.fire("listening-leave");
        desk.until(() -> left[0]);
        assertThat(desk.libraries.library().get().kinds()).containsExactlyInAnyOrder("requests", "live");
    }

    @Test
    void figuresFollowWhatComesInUnlessTheViewIsPaused() throws Exception {
        server.send("/tv", LiveEvent.stream("Sytflix", "s1", 0, 4));
        hand.push(KeyCode.SHORTCUT, KeyCode.L);
        name(0, "tv", server.url("/tv"));
        hand.click("live-start");
        desk.until(() -> desk.model.log().get() != null);
        hand.fire("live-look");
        desk.until(() -> viewings() == 1);
        desk.keep("live-figures");
        desk.fx(() -> desk.controller.change(q -> q.with(Screen.STREAMS)));
        desk.settled();
        hand.goTo(1);

        server.send("/tv", LiveEvent.stream("Sytflix", "s2", 10, 4));
        desk.until(() -> viewings() == 2);
        desk.settled();
        assertThat(desk.question().screen()).isEqualTo(Screen.STREAMS);
        assertThat(hand.table().getItems()).hasSize(4);
        assertThat(hand.table().getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(desk.model.canUndo().get()).isTrue();

        hand.push(KeyCode.SHORTCUT, KeyCode.P);
        assertThat(hand.text("status-live")).endsWith("view paused");
        server.send("/tv", LiveEvent.stream("Sytflix", "s3", 20, 4));
        hand.fire("status-live");
        await("live-events-0", "6");
        desk.keep("live-paused");
        assertThat(viewings()).isEqualTo(2);
        hand.fire("live-pause");
        desk.until(() -> viewings() == 3);
        String address = serve();
        assertThat(asked(address)).isEqualTo("[{\"successful_streams\":3.0,\"user\":4.0}]");
        server.send("/tv", LiveEvent.stream("Sytflix", "s4", 30, 4));
        desk.until(() -> viewings() == 4);
        assertThat(asked(address)).isEqualTo("[{\"successful_streams\":4.0,\"user\":4.0}]");
        hand.fire("live-stop");
        await("live-phase", "Last time");
    }

    /// Turns the switch on that answers other programs.
    private String serve() throws Exception {
        hand.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            text("serve-port", String.valueOf(free.getLocalPort()));
        }
        hand.fire("serve-turn");
        String address = hand.text("serve-address");
        hand.push(KeyCode.ESCAPE);
        assertThat(hand.sees("serve-turn")).isFalse();
        return address;
    }

    private static String asked(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address + "successful_streams"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void manySourcesWithLongNamesFitASmallWindow() throws Exception {
        desk.close();
        desk = Desk.at(folder, 800, 560);
        hand = new Hand(desk);
        desk.keep("live-small-empty");
        hand.push(KeyCode.SHORTCUT, KeyCode.L);
        name(0, "the platform with the longest name of all that there are in this country", server.url("/tv"));
        for (int i = 1; i < 4; i++) {
            hand.fire("live-add");
            text("live-name-" + i, "source " + i);
            text("live-address-" + i, server.url(i == 1 ? "/gone" : i == 2 ? "/broken" : "/a/very/long/path/of/one"));
        }
        desk.keep("live-small-named");
        server.send("/tv", LiveEvent.stream("Sytflix", "s1", 0, 4));
        hand.fire("live-start");
        await("live-events-0", "2");
        desk.until(() -> hand.sees("live-why-1") && hand.sees("live-why-2"));
        assertThat(hand.text("live-why-1")).contains("has nothing at /gone (404)");
        assertThat(hand.text("live-state-2")).startsWith("waiting until ");
        desk.keep("live-small-listening");
        desk.until(() -> viewings() == 1);
        hand.fire("live-look");
        hand.push(KeyCode.SHORTCUT, KeyCode.P);
        desk.keep("live-small-figures");
        assertThat(hand.node("status-bar", Region.class).getWidth()).isEqualTo(800);
        hand.fire("status-live");
        hand.fire("live-stop");
        await("live-phase", "Last time");
        desk.keep("live-small-stopped");
    }

    private long viewings() {
        return desk.model.shown().get() == null
                ? -1
                : desk.model.shown().get().summary().all().viewings();
    }
}
