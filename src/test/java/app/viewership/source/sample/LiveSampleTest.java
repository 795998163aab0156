package app.viewership.source.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.sample.SampleSource.Size;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveSampleTest {
    private static final SampleSource SAMPLE = SampleSource.of("live").orElseThrow();
    private static final MadeFiles MADE = MadeFiles.of(SAMPLE, new Size(1_500, 1, 1));

    @Test
    void isTheSameOnEveryMachineForEver() {
        assertThat(MADE.sha256()).isEqualTo("2045930cb1c9a14a08ae84b9220f53ebf67e821d8ff706b78f33dd76909f3995");
    }

    @Test
    void eachPlatformHasACaptureAndTogetherTheyHaveTheEvents() {
        assertThat(MADE.paths(".stream")).containsExactly("sytflix.stream", "sytazon.stream", "sysney.stream");
        long events = MADE.paths(".stream").stream()
                .flatMap(path -> MADE.text(path).lines())
                .filter(line -> line.startsWith("event:"))
                .count();
        assertThat(events).isEqualTo(1_500);
    }

    @Test
    void whoEverFinishesSomethingHasStartedItBefore() throws IOException {
        for (String path : MADE.paths(".stream")) {
            Map<String, String> open = new HashMap<>();
            int ended = 0;
            for (String message : List.of(MADE.text(path).split("\n\n"))) {
                List<String> lines = message.lines().toList();
                JsonNode data = new ObjectMapper().readTree(lines.get(2).substring("data:".length()));
                String user = data.at("/user/id").asText();
                String show = data.at("/show/show_id").asText();
                if (lines.get(1).equals("event:stream-started")) {
                    assertThat(open.put(user, show)).isNull();
                } else if (lines.get(1).equals("event:show-liked")) {
                    assertThat(open).containsEntry(user, show);
                } else {
                    assertThat(open.remove(user)).isEqualTo(show);
                    ended++;
                }
            }
            assertThat(ended).isGreaterThan(100);
        }
    }
}
