package app.viewership.source.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.sample.SampleSource.Size;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ActivitySampleTest {
    private static final SampleSource SAMPLE = SampleSource.of("app-activity").orElseThrow();
    private static final MadeFiles MADE = MadeFiles.of(SAMPLE, new Size(20_000, 31, 1));

    private static List<JsonNode> records(String path) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> records = new ArrayList<>();
        for (String line : MADE.text(path).lines().toList()) {
            records.add(mapper.readTree(line));
        }
        return records;
    }

    private static Set<String> texts(List<JsonNode> records, String pointer) {
        Set<String> texts = new HashSet<>();
        records.forEach(each -> texts.add(each.at(pointer).asText()));
        return texts;
    }

    @Test
    void isTheSameOnEveryMachineForEver() {
        assertThat(MadeFiles.of(SAMPLE, new Size(2_000, 3, 1)).sha256())
                .isEqualTo("286600f37b0603eddb4d3277984bd2658a2a0fbc40d158a1df1b83090fdfe699");
    }

    @Test
    void eventsStandByTimeAndAreOfUsersAndActivitiesThatAreThere() throws IOException {
        List<JsonNode> events = records("events.jsonl");

        assertThat(events).hasSize(20_000);
        assertThat(events.stream().map(event -> event.path("occurred_at").asText()))
                .isSorted()
                .first()
                .asString()
                .startsWith("2021-01-01 00:0");
        assertThat(texts(events, "/event_id")).hasSize(20_000);
        assertThat(texts(records("users.jsonl"), "/user_id")).containsAll(texts(events, "/user_id"));
        assertThat(texts(records("activities.jsonl"), "/activity_id")).containsAll(texts(events, "/data/activity_id"));
        assertThat(new TreeSet<>(texts(events, "/context/os/name"))).containsExactly("Android", "iOS", "iPhone OS");
    }

    @Test
    void mostDurationsAreMinutesButSomeAreNothingAndSomeAreHours() throws IOException {
        int nothing = 0;
        int hours = 0;
        for (JsonNode event : records("events.jsonl")) {
            double seconds = event.at("/data/duration").asDouble();
            nothing += seconds < 1 ? 1 : 0;
            hours += seconds > 3600 ? 1 : 0;
        }
        assertThat(nothing).isBetween(400, 900);
        assertThat(hours).isBetween(40, 140);
    }

    @Test
    void usersTryAndSubscribeAndLeave() throws IOException {
        List<JsonNode> users = records("users.jsonl");
        long tried = users.stream().filter(user -> user.has("trial_start_at")).count();
        long subscribed =
                users.stream().filter(user -> user.has("subscription_start_at")).count();
        long left = users.stream()
                .filter(user -> user.has("subscription_expire_at"))
                .count();

        assertThat(users).hasSize(1_000);
        assertThat(List.of(left, subscribed, tried)).isSorted();
        assertThat(left).isPositive();
    }
}
