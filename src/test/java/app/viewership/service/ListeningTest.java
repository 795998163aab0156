package app.viewership.service;

import static app.viewership.service.LiveServer.CHUNKED;
import static app.viewership.service.LiveServer.HELLO;
import static app.viewership.service.LiveServer.NO_MORE;
import static app.viewership.service.LiveServer.chunk;
import static app.viewership.service.LiveServer.event;
import static app.viewership.service.LiveServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.viewership.service.LiveMessage.Sort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Live sources over real connections.
@Timeout(120)
class ListeningTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final LiveSettings SETTINGS =
            new LiveSettings(new TimeOuts(LONG, LONG), MessageCheck.jsonEvents(), null);
    private static final LiveSettings IMPATIENT =
            new LiveSettings(new TimeOuts(LONG, Duration.ofMillis(300)), MessageCheck.jsonEvents(), null);

    @TempDir
    Path folder;

    private final Heard heard = new Heard();
    private final TestClock clock = TestClock.passing();

    private static LiveSource source(String name, URI url) {
        return new LiveSource(name, url, null);
    }

    private Listening listen(LiveSettings settings, LiveSource... sources) {
        return Listening.start(List.of(sources), settings, heard, heard, clock, UnaryOperator.identity());
    }

    private Listening listen(LiveSource... sources) {
        return listen(SETTINGS, sources);
    }

    @Test
    void whatASourceSendsIsHandedOnAsItCame() throws Exception {
        String stream = ": hello\n\n" + event("1", "Ann") + "id:2\r\nevent:x\r\ndata:{\"a\":\"é\"}\r\n\r\n";
        try (RudeServer server =
                        RudeServer.that(caller -> caller.say(HELLO + stream).stall());
                Listening listening = listen(source("tv", server.url("/")))) {
            heard.await(2);
            SourceState state = listening.states().getFirst();

            assertThat(listening.stop()).isEqualTo(Ending.STOPPED);
            assertThat(heard.text("tv")).isEqualTo(stream);
            assertThat(heard.messages())
                    .containsExactly(
                            new LiveMessage(
                                    "tv", 3, event("1", "Ann").stripTrailing(), Sort.EVENT, null, TestClock.BEGIN),
                            new LiveMessage(
                                    "tv",
                                    7,
                                    "id:2\r\nevent:x\r\ndata:{\"a\":\"é\"}",
                                    Sort.EVENT,
                                    null,
                                    TestClock.BEGIN));
            assertThat(state.bytes()).isEqualTo(stream.length() + 1);
            assertThat(state.messages()).isEqualTo(2);
            assertThat(state.malformed()).isZero();
            assertThat(state.lastEvent()).isEqualTo(TestClock.BEGIN);
            assertThat(state.status()).isEqualTo(new SourceStatus.Listening());
            assertThat(listening.states().getFirst().status()).isEqualTo(new SourceStatus.Stopped("Stopped."));
        }
    }

    @Test
    void aSourceIsToldWhoListensAndAskedForEvents() throws Exception {
        try (RudeServer server = RudeServer.that(caller -> caller.say(NO_MORE));
                Listening listening = listen(new LiveSource("tv", server.url("/live"), new Credentials("ann", "x")))) {
            assertThat(listening.awaitEnd(null)).isEqualTo(Ending.NO_SOURCE_LEFT);
            assertThat(server.requests.getFirst())
                    .contains("GET /live HTTP/1.1", "Accept: text/event-stream", "Authorization: Basic YW5uOng=");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | HOST asks for a user and a password (401): name the user and the password.
            403 | HOST does not let this user have /live (403): ask its owner for access.
            404 | HOST has nothing at /live (404): check the address.
            204 | HOST has no more events (204): listen again when it has.
            200 | HOST sends nothing that it names and no live events: check the address, or fetch it instead.
            """)
    void aSourceThatDoesNotWantUsIsNotCalledAgainAndTheOthersGoOn(int status, String sentence) throws Exception {
        try (RudeServer refusing = RudeServer.that(caller -> caller.say(status(status)));
                RudeServer server = RudeServer.that(
                        caller -> caller.say(HELLO + event("1", "Ann")).stall());
                Listening both = listen(source("no", refusing.url("/live")), source("tv", server.url("/")));
                Listening alone = listen(source("no", refusing.url("/live")))) {
            assertThat(alone.awaitEnd(null)).isEqualTo(Ending.NO_SOURCE_LEFT);
            heard.await(1);
            SourceStatus.Stopped stopped =
                    (SourceStatus.Stopped) alone.states().getFirst().status();
            String host = "localhost:" + refusing.url("").getPort();

            assertThat(stopped.why()).isEqualTo(sentence.replace("HOST", host));
            assertThat(refusing.requests).hasSizeLessThanOrEqualTo(2);
            assertThat(clock.pauses()).isEmpty();
            assertThat(both.ended()).isEmpty();
        }
    }

    @Test
    void anAnswerOfAnotherTypeStopsTheSource() throws Exception {
        try (WebServer server = WebServer.open().says("/live", "{}", "Content-Type", "application/json");
                Listening listening = listen(source("tv", server.url("/live")))) {
            assertThat(listening.awaitEnd(null)).isEqualTo(Ending.NO_SOURCE_LEFT);
            assertThat(listening.states().getFirst().status())
                    .isEqualTo(new SourceStatus.Stopped("localhost:" + server.port()
                            + " sends application/json and no live events: check the address, or fetch it instead."));
        }
    }

    @Test
    void aCertificateThatNobodySignedStopsTheSource() throws Exception {
        try (WebServer server = WebServer.secret(OwnCertificate.in(folder));
                Listening listening = listen(source("tv", server.url("/live")))) {
            assertThat(listening.awaitEnd(null)).isEqualTo(Ending.NO_SOURCE_LEFT);
            assertThat(clock.pauses()).isEmpty();
        }
    }

    @Test
    void aStreamThatBreaksOffInALineGoesOnBehindTheLastWholeEvent() throws Exception {
        String piece = "id:2\nevent:stream-started\ndata:{\"user\":{\"first_na";
        try (RudeServer server = RudeServer.that(caller -> {
                    if (caller.number() == 1) {
                        caller.say(CHUNKED + chunk(event("1", "Ann") + piece));
                    } else {
                        caller.say(HELLO + event("2", "Bob")).stall();
                    }
                });
                Listening listening = listen(source("tv", server.url("/")))) {
            heard.await(3);

            assertThat(server.requests.get(0)).noneMatch(line -> line.startsWith("Last-Event-ID"));
            assertThat(server.requests.get(1)).contains("Last-Event-ID: 1");
            assertThat(heard.ids("tv")).containsExactly("1", "2");
            assertThat(heard.text("tv")).isEqualTo(event("1", "Ann") + piece + event("2", "Bob"));
            assertThat(heard.connected()).containsExactly("tv", "tv");
            assertThat(heard.messages()).extracting(LiveMessage::firstLine).containsExactly(1L, 5L, 8L);
            LiveMessage broken = heard.messages().get(1);
            assertThat(broken.text()).isEqualTo(piece);
            assertThat(broken.problem()).isEqualTo("The connection ended in the middle of this message.");
            SourceState state = listening.states().getFirst();
            assertThat(state.reconnects()).isEqualTo(1);
            assertThat(state.malformed()).isEqualTo(1);
            assertThat(state.events()).isEqualTo(2);
        }
    }

    @Test
    void anEventThatIsSentAgainAfterABreakCountsOnceAndItsBytesCome() throws Exception {
        try (RudeServer server = RudeServer.that(caller -> {
                    if (caller.number() == 1) {
                        caller.say(CHUNKED + chunk(event("1", "Ann") + event("2", "Bob")));
                    } else {
                        caller.say(HELLO + event("2", "Bob") + event("3", "Cid"))
                                .stall();
                    }
                });
                Listening listening = listen(source("tv", server.url("/")))) {
            heard.await(4);

            assertThat(heard.text("tv"))
                    .isEqualTo(event("1", "Ann") + event("2", "Bob") + event("2", "Bob") + event("3", "Cid"));
            assertThat(heard.messages())
                    .extracting(LiveMessage::problem)
                    .containsExactly(null, null, "The event came before: an earlier one has its id.", null);
            SourceState state = listening.states().getFirst();
            assertThat(state.events()).isEqualTo(3);
            assertThat(state.repeated()).isEqualTo(1);
            assertThat(state.malformed()).isZero();
        }
    }

    @Test
    void aConnectionThatIsResetIsMadeAgain() throws Exception {
        try (RudeServer server = RudeServer.that(caller -> {
                    if (caller.number() == 1) {
                        caller.say(HELLO + event("1", "Ann"));
                        heardOne();
                        caller.reset();
                    } else {
                        caller.say(HELLO + event("2", "Bob")).stall();
                    }
                });
                Listening listening = listen(source("tv", server.url("/")))) {
            heard.await(2);

            assertThat(heard.ids("tv")).containsExactly("1", "2");
            assertThat(listening.states().getFirst().reconnects()).isEqualTo(1);
        }
    }

    private void heardOne() throws InterruptedException {
        heard.await(1);
    }

    @Test
    void aWholeEventWithoutABlankLineAtTheEndOfAStreamIsAnEvent() throws Exception {
        try (RudeServer server = RudeServer.that(caller -> caller.say(
                        caller.number() == 1 ? HELLO + event("1", "Ann").stripTrailing() : NO_MORE));
                Listening listening = listen(source("tv", server.url("/")))) {
            assertThat(listening.awaitEnd(null)).isEqualTo(Ending.NO_SOURCE_LEFT);

            assertThat(heard.ids("tv")).containsExactly("1");
            assertThat(server.requests.get(1)).contains("Last-Event-ID: 1");
        }
    }

    @Test
    void aWholeEventBehindWhichTheConnectionBreaksOffIsAnEventAsInAFile() throws Exception {
        String open = event("1", "Ann").stripTrailing();
        try (RudeServer server = RudeServer.that(caller -> {
                    if (caller.number() == 1) {
                        caller.say(CHUNKED + chunk(open));
                    } else {
                        caller.say(HELLO + event("2", "Bob")).stall();
                    }
                });
                Listening listening = listen(source("tv", server.url("/")))) {
            heard.await(2);

            assertThat(server.requests.get(1)).contains("Last-Event-ID: 1");
            assertThat(heard.ids("tv")).containsExactly("1", "2");
            assertThat(heard.text("tv")).isEqualTo(open + event("2", "Bob"));
            assertThat(listening.states().getFirst().malformed()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id:2\nevent:x\nda", "id:2\nevent:stream-started\ndata:{\"user\":{}}\n", ": quie"})
    void ofAMessageInWhoseMiddleWeStopNothingIsHandedOnNorCounted(String tail) throws Exception {
        String whole = event("1", "Ann") + "\n: quiet\n\n";
        try (RudeServer server = RudeServer.that(
                        caller -> caller.say(HELLO + whole + tail).stall());
                Listening listening = listen(source("tv", server.url("/")))) {
            heard.await(1);
            while (listening.states().getFirst().bytes() < whole.length()) {
                Thread.onSpinWait();
            }

            listening.stop();

            assertThat(heard.text("tv")).isEqualTo(whole);
            SourceState state = listening.states().getFirst();
            assertThat(state.bytes()).isEqualTo(whole.length());
            assertThat(state.messages()).isEqualTo(1);
        }
    }

    @Test
    void aStreamThatStallsIsCalledAgain() throws Exception {
        try (RudeServer server =
                        RudeServer.that(caller -> caller.say(HELLO + event(String.valueOf(caller.number()), "Ann"))
                                .stall());
                Listening listening = listen(IMPATIENT, source("tv", server.url("/")))) {
            heard.await(3);

            assertThat(heard.ids("tv")).startsWith("1", "2", "3");
            assertThat(listening.states().getFirst().reconnects()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void aSourceThatBreaksSaysWhyAndUntilWhenItWaits() throws Exception {
        TestClock held = TestClock.held();
        try (RudeServer server = RudeServer.that(caller -> caller.say(status(503)));
                Listening listening = Listening.start(
                        List.of(source("tv", server.url("/"))),
                        SETTINGS,
                        heard,
                        heard,
                        held,
                        UnaryOperator.identity())) {
            held.awaitPause();

            assertThat(listening.states().getFirst().status())
                    .isEqualTo(new SourceStatus.Waiting(
                            TestClock.BEGIN.plus(held.pauses().getFirst()),
                            "localhost:" + server.url("").getPort() + " has a fault of its own (503)."));
            assertThat(listening.ended()).isEmpty();
            assertThat(listening.stop()).isEqualTo(Ending.STOPPED);
        }
    }

    @Test
    void pausesGrowUntilAnEventComes() throws Exception {
        try (RudeServer server = RudeServer.that(caller -> {
                    switch (caller.number()) {
                        case 5 -> caller.say(HELLO + event("1", "Ann"));
                        case 7 -> caller.say(NO_MORE);
                        default -> caller.say(status(500));
                    }
                });
                Listening listening = listen(source("tv", server.url("/")))) {
            assertThat(listening.awaitEnd(null)).isEqualTo(Ending.NO_SOURCE_LEFT);

            List<Duration> pauses = clock.pauses();
            long[] least = {500, 1000, 2000, 4000, 500, 1000};
            assertThat(pauses).hasSize(least.length);
            for (int i = 0; i < least.length; i++) {
                assertThat(pauses.get(i).toMillis()).isBetween(least[i], least[i] * 5 / 4);
            }
            assertThat(listening.states().getFirst().reconnects()).isEqualTo(6);
        }
    }

    @Test
    void aPauseThatTheSourceAsksForIsKept() throws Exception {
        try (RudeServer server = RudeServer.that(caller ->
                        caller.say(caller.number() == 1 ? HELLO + "retry: 7000\n\n" + event("1", "Ann") : NO_MORE));
                Listening listening = listen(source("tv", server.url("/")))) {
            assertThat(listening.awaitEnd(null)).isEqualTo(Ending.NO_SOURCE_LEFT);

            assertThat(clock.pauses())
                    .singleElement()
                    .satisfies(pause -> assertThat(pause.toMillis()).isBetween(7000L, 8750L));
            assertThat(heard.messages()).hasSize(1);
        }
    }

    @Test
    void malformedMessagesAreHandedOnWithTheirReasonAndCounted() throws Exception {
        String stream = """
                id:1
                data:{}

                id:2
                event:x

                id:3
                event:x
                data:{"a":

                id:4
                event:x
                data:{}

                nonsense

                :comment

                """;
        try (RudeServer server =
                        RudeServer.that(caller -> caller.say(HELLO + stream).stall());
                Listening listening = listen(source("tv", server.url("/")))) {
            heard.await(5);

            assertThat(heard.messages())
                    .extracting(LiveMessage::problem)
                    .containsExactly(
                            "The message has no event: line that says what happened.",
                            "The message has no data: line.",
                            "The data of the message is no whole JSON object.",
                            null,
                            "The message has no event: line that says what happened.");
            assertThat(listening.states().getFirst().malformed()).isEqualTo(4);
            assertThat(listening.states().getFirst().messages()).isEqualTo(5);
        }
    }

    @Test
    void aSourceThatNeverAnswersHoldsUpNoOther() throws Exception {
        try (RudeServer stuck = RudeServer.that(RudeServer.Caller::stall);
                RudeServer server = RudeServer.that(
                        caller -> caller.say(HELLO + event("1", "Ann")).stall());
                Listening listening = listen(source("stuck", stuck.url("/")), source("tv", server.url("/")))) {
            heard.await(1);

            assertThat(listening.states().getFirst().status()).isEqualTo(new SourceStatus.Connecting());
            assertThat(listening.states().getLast().events()).isEqualTo(1);
        }
    }

    @Test
    void itEndsWhenTheTimeIsOver() throws Exception {
        try (RudeServer server = RudeServer.that(
                        caller -> caller.say(HELLO + event("1", "Ann")).stall());
                Listening listening = listen(source("tv", server.url("/")))) {
            heard.await(1);

            assertThat(listening.awaitEnd(Duration.ofMillis(10))).isEqualTo(Ending.TIME_OVER);
            assertThat(listening.states().getFirst().status()).isEqualTo(new SourceStatus.Stopped("The time is over."));
            assertThat(listening.stop()).isEqualTo(Ending.TIME_OVER);
        }
    }

    @Test
    void whoWaitsForAWhileEndsNothing() throws Exception {
        try (RudeServer server = RudeServer.that(
                        caller -> caller.say(HELLO + event("1", "Ann")).stall());
                Listening listening = listen(source("tv", server.url("/")))) {
            assertThat(listening.await(Duration.ofMillis(10))).isEmpty();

            heard.await(1);
            listening.stop();
            assertThat(listening.await(Duration.ofMillis(10))).contains(Ending.STOPPED);
        }
    }

    @Test
    void aSinkThatFailsEndsItAndIsNamed() throws Exception {
        IllegalStateException full = new IllegalStateException("full");
        try (RudeServer server = RudeServer.that(
                        caller -> caller.say(HELLO + event("1", "Ann")).stall());
                Listening listening =
                        Listening.start(List.of(source("tv", server.url("/"))), SETTINGS, heard, message -> {
                            throw full;
                        })) {
            assertThat(listening.awaitEnd(null)).isEqualTo(Ending.SINK_FAILED);
            assertThat(listening.failure()).contains(full);
        }
    }

    @Test
    void aSinkMayStopIt() throws Exception {
        Listening[] listening = new Listening[1];
        try (RudeServer server = RudeServer.that(caller -> {
                    heardOne();
                    caller.say(HELLO + event("1", "Ann") + event("2", "Bob")).stall();
                });
                Listening running = Listening.start(
                        List.of(source("tv", server.url("/"))), SETTINGS, heard, message -> listening[0].stop())) {
            listening[0] = running;
            heard.message(new LiveMessage("test", 1, "go", Sort.EVENT, null, TestClock.BEGIN));

            assertThat(running.awaitEnd(null)).isEqualTo(Ending.STOPPED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tv", "=http://localhost/", "http://localhost/?a=b", " = http://localhost/"})
    void aSourceWithoutANameIsASentence(String text) {
        assertThatThrownBy(() -> LiveSource.parse(List.of(text), null))
                .isInstanceOf(ServiceException.class)
                .hasMessage("\"" + text
                        + "\" names no source: write a name before the address, like tv=http://localhost/tv.");
    }

    @Test
    void sourcesHaveNamesOfTheirOwn() throws IOException {
        assertThat(LiveSource.parse(List.of("a=http://localhost/?x=1", " b = http://localhost/b"), null))
                .containsExactly(
                        source("a", URI.create("http://localhost/?x=1")),
                        source("b", URI.create("http://localhost/b")));
        assertThatThrownBy(() -> LiveSource.parse(List.of("a=http://localhost/1", "a=http://localhost/2"), null))
                .hasMessage("Two sources are called a: give each a name of its own.");
        assertThatThrownBy(() -> LiveSource.parse(List.of(), null))
                .hasMessage("There is no source to listen to: name one, like tv=http://localhost/tv.");
        assertThatThrownBy(() -> LiveSource.parse(List.of("a=localhost"), null))
                .hasMessageContaining("is no web address");
    }
}
