package app.viewership.service;

import static app.viewership.service.LiveServer.HELLO;
import static app.viewership.service.LiveServer.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several live sources at once: nothing is lost, and the rule that ends it counts over all of them.
@Timeout(120)
class ManyEventsTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final List<String> NAMES = List.of("sysney", "sytazon", "sytflix");

    private final Heard heard = new Heard();

    private Listening listen(StopStream each, StopRule rule) throws IOException {
        List<LiveSource> sources = new ArrayList<>();
        for (String name : NAMES) {
            sources.add(new LiveSource(name, each.server(name).url("/" + name), null));
        }
        LiveSettings settings = new LiveSettings(new TimeOuts(LONG, LONG), MessageCheck.jsonEvents(), rule);
        return Listening.start(sources, settings, heard, heard);
    }

    /// A server for each source, which sends a text of its own and then nothing.
    private static final class StopStream implements AutoCloseable {
        private final List<RudeServer> servers = new ArrayList<>();
        private final java.util.function.UnaryOperator<String> text;

        StopStream(java.util.function.UnaryOperator<String> text) {
            this.text = text;
        }

        RudeServer server(String name) throws IOException {
            RudeServer server = RudeServer.that(
                    caller -> caller.say(HELLO + text.apply(name)).stall());
            servers.add(server);
            return server;
        }

        @Override
        public void close() throws IOException {
            for (RudeServer server : servers) {
                server.close();
            }
        }
    }

    private static String numbered(String name, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(event(name + i, i % 10 == 0 ? "Sytac" : "Ann"));
        }
        return text.toString();
    }

    @Test
    void thirtyThousandEventsFromThreeSourcesComeWithoutLossAndInOrder() throws Exception {
        int each = 10_000;
        try (StopStream servers = new StopStream(name -> numbered(name, each));
                Listening listening = listen(servers, null)) {
            heard.await(3 * each);
            listening.stop();

            for (String name : NAMES) {
                assertThat(heard.text(name)).isEqualTo(numbered(name, each));
                assertThat(heard.ids(name))
                        .isEqualTo(
                                IntStream.range(0, each).mapToObj(i -> name + i).toList());
            }
            assertThat(listening.states())
                    .allSatisfy(state -> assertThat(state.events()).isEqualTo(each));
            assertThat(heard.together()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 150})
    void theEventThatMeetsTheRuleIsTheLastOfAll(int count) throws Exception {
        StopRule rule = new StopRule("first_name", "Sytac", count);
        try (StopStream servers = new StopStream(name -> numbered(name, 1000));
                Listening listening = listen(servers, rule)) {
            assertThat(listening.awaitEnd(null)).isEqualTo(Ending.RULE_MET);

            List<LiveMessage> messages = heard.messages();
            assertThat(messages.stream().filter(message -> message.text().contains("Sytac")))
                    .hasSize(count);
            LiveMessage last = messages.getLast();
            assertThat(last.text()).contains("Sytac");
            assertThat(heard.text(last.source())).endsWith(last.text() + "\n\n");
            for (String name : NAMES) {
                String whole = numbered(name, heard.messages(name).size());
                assertThat(heard.text(name)).startsWith(whole);
                assertThat(numbered(name, 1000)).startsWith(heard.text(name));
            }
            assertThat(listening.states())
                    .allSatisfy(state -> assertThat(state.messages())
                            .isEqualTo(heard.messages(state.name()).size()))
                    .allSatisfy(state -> assertThat(state.bytes())
                            .isEqualTo(heard.text(state.name()).length()))
                    .allSatisfy(state -> assertThat(state.status())
                            .isEqualTo(new SourceStatus.Stopped("What was waited for came.")));
        }
    }

    @Test
    void malformedMessagesAndOtherNamesDoNotCount() throws Exception {
        String stream = "data:{\"user\":{\"first_name\":\"Sytac\"}}\n\n" + event("1", "sytac") + event("2", "Sytac ")
                + event("3", "\\u0053ytac") + event("4", "Sytac") + event("5", "Sytac");
        try (RudeServer server =
                RudeServer.that(caller -> caller.say(HELLO + stream).stall())) {
            LiveSettings settings = new LiveSettings(
                    new TimeOuts(LONG, LONG), MessageCheck.jsonEvents(), StopRule.parse("first_name=Sytac:2"));
            try (Listening listening =
                    Listening.start(List.of(new LiveSource("tv", server.url("/"), null)), settings, heard, heard)) {
                assertThat(listening.awaitEnd(null)).isEqualTo(Ending.RULE_MET);
                assertThat(heard.ids("tv")).containsExactly("1", "2", "3", "4");
            }
        }
    }

    @Test
    void theCapturesOfRealPlatformsComeWhole() throws Exception {
        Optional<Path> captures = Stream.iterate(
                        Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data/live-events"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeThat(captures)
                .as("shared/data/live-events in a folder above the project")
                .isPresent();

        try (StopStream servers = new StopStream(name -> text(captures.get(), name) + "\n\n");
                Listening listening = listen(servers, null)) {
            heard.await(10 + 56 + 74);
            listening.stop();

            for (String name : NAMES) {
                assertThat(heard.text(name)).isEqualTo(text(captures.get(), name) + "\n\n");
            }
            assertThat(listening.states()).extracting(SourceState::events).containsExactly(10L, 56L, 74L);
            assertThat(listening.states()).extracting(SourceState::malformed).containsOnly(0L);
        }
    }

    private static String text(Path captures, String name) {
        try {
            return Files.readString(captures.resolve(name + ".stream"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
