package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Other programs of this machine are answered as long as the switch is on, from the library that is open.
class AnswerJourneyTest {
    private static final String VIEWINGS = "query?by=program&measure=viewings&limit=1";

    private final HttpClient client = HttpClient.newHttpClient();

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
        client.close();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void port(String port) {
        desk.fx(() -> hand.node("serve-port", TextField.class).setText(port));
    }

    private HttpResponse<String> ask(String address, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theSwitchAnswersUntilItIsTurnedOff() throws Exception {
        int port = freePort();
        String address = "http://127.0.0.1:" + port + "/";
        hand.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        assertThat(hand.node("serve-port", TextField.class).getText()).isEqualTo("5000");
        port(String.valueOf(port));
        hand.fire("serve-turn");
        assertThat(hand.text("serve-address")).isEqualTo(address);
        desk.keep("serve-on");
        HttpResponse<String> answer = ask(address, VIEWINGS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("SeriesTitle0");
        hand.fire("serve-open");
        assertThat(desk.browsed).containsExactly(URI.create(address));
        hand.push(KeyCode.ESCAPE);
        assertThat(hand.text("status-serve")).isEqualTo("Answering at port " + port);
        desk.keep("serve-status");

        hand.fire("status-serve");
        hand.fire("serve-turn");
        assertThat(hand.sees("status-serve")).isFalse();
        assertThat(hand.text("serve-turn")).isEqualTo("Start answering");
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(free.isBound()).isTrue();
        }
    }

    @Test
    void anotherLibraryIsAnsweredFromWhenItIsOpened() throws Exception {
        int port = freePort();
        String address = "http://127.0.0.1:" + port + "/";
        hand.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        port(String.valueOf(port));
        hand.fire("serve-turn");
        hand.push(KeyCode.ESCAPE);
        desk.fx(() -> desk.intake.start(folder.resolve("other.mv.db"), List.of()));
        desk.settled();
        desk.until(() -> hand.sees("status-serve"));

        assertThat(ask(address, VIEWINGS).body()).contains("The library is empty");
    }

    @Test
    void aPortThatCannotBeHadIsSaidInASentence() throws Exception {
        hand.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        port("70000");
        hand.fire("serve-turn");
        assertThat(hand.text("serve-problem"))
                .isEqualTo("There is no port \"70000\": write a number from 1 to 65535, such as 5000.");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port(String.valueOf(taken.getLocalPort()));
            hand.fire("serve-turn");
            assertThat(hand.text("serve-problem"))
                    .isEqualTo("Another program uses port " + taken.getLocalPort() + ": choose another.");
            desk.keep("serve-taken");
        }
        hand.fire("serve-turn");
        assertThat(hand.sees("serve-problem")).isFalse();
        assertThat(hand.sees("serve-address")).isTrue();
    }
}
