package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of activities and users.
class AppAttributesTest {

    private static final Kind KIND = AppActivity.KIND;

    private static final String USER = """
            {"user_id":"u","country_code":"pt","registration_at":"2021-01-01 00:00:00","trial_start_at":\
            "2021-01-02 00:00:00.5","trial_end_at":"2021-01-09 00:00:00","subscription_start_at":"2021-01-10 00:00:00",\
            "subscription_expire_at":"2021-01-20 00:00:00"}""";

    private static final List<String> CLIENT = List.of("u", "iPhone OS", "14.0.1", "7.39.0", "Apple", "iPad");

    @ParameterizedTest
    @CsvSource({
        "2020-12-31T00:00:00, free",
        "2021-01-01T23:59:59, free",
        "2021-01-02T00:00:00, trial",
        "2021-01-08T23:59:59, trial",
        "2021-01-09T00:00:00, free",
        "2021-01-10T00:00:00, subscribed",
        "2021-01-19T23:59:59, subscribed",
        "2021-01-20T00:00:00, lapsed",
        "2031-01-01T00:00:00, lapsed"
    })
    void aSubscriptionIsThatOfTheTimeAndItsSpansAreHalfOpen(String time, String status) {
        assertThat(statusAt(known(user(USER)), "u", LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC)))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-05T00:00:00, 2021-01-03, 2021-01-04, lapsed",
        "2021-01-03T12:00:00, 2021-01-03, , subscribed",
        "2021-01-05T00:00:00, 2021-01-04, 2021-01-02, subscribed",
        "2021-01-03T00:00:00, 2021-01-04, 2021-01-02, lapsed",
        "2021-01-05T00:00:00, , 2021-01-02, lapsed",
        "2021-01-05T00:00:00, , , free"
    })
    void datesMayBeMissingAndAnExpiryMayBeThatOfAnEarlierSubscription(
            String time, String start, String expiry, String status) {
        String user = "{\"user_id\":\"u\",\"subscription_start_at\":%s,\"subscription_expire_at\":%s}"
                .formatted(instant(start), instant(expiry));
        assertThat(statusAt(known(user(user)), "u", LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC)))
                .isEqualTo(status);
    }

    private static String instant(String day) {
        return day == null ? "null" : "\"" + day + " 00:00:00\"";
    }

    @Test
    void theNewestRecordCountsWhateverTheOrder() {
        History.Version older = version("u", USER, 100, true);
        History.Version newer = version("u", "{\"user_id\":\"u\",\"country_code\":\"br\"}", 200, false);
        for (List<History.Version> versions : List.of(List.of(older, newer), List.of(newer, older))) {
            Attributes attributes = known(Map.of("users", versions));
            assertThat(value(attributes, "country", CLIENT)).isEqualTo("br");
            assertThat(attributes.turns(Dimension.Of.CLIENT, CLIENT)).isEmpty();
        }
    }

    @Test
    void aClientIsToldByItsTextsAndItsUser() {
        assertThat(all(known(user(USER)), Dimension.Of.CLIENT, CLIENT))
                .containsExactly(
                        "country=pt",
                        "subscription=free",
                        "os=iOS",
                        "os_version_group=14",
                        "os_version=14.0.1",
                        "app_version=7.39.0",
                        "device_brand=Apple",
                        "device_model=iPad");
    }

    @Test
    void whatNobodyToldIsUnknown() {
        List<String> client = List.of("v", "(unknown)", "(unknown)", "(unknown)", "(unknown)", "(unknown)");
        assertThat(all(known(user(USER)), Dimension.Of.CLIENT, client)).allMatch(value -> value.endsWith("=(unknown)"));
        assertThat(all(known(Map.of()), Dimension.Of.ASSET, List.of("song", "(unknown)", "(unknown)")))
                .containsExactly(
                        "activity=song",
                        "activity_type=(unknown)",
                        "activity_subtype=(unknown)",
                        "collection=(none)",
                        "source=(unknown)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"activity_id":"a","name":"Song","type":"video","subtype":"chant"} | Song video chant
            {"activity_id":"a","name":null,"type":"video","subtype":null}      | a video (none)
            {"activity_id":"a","name":" ","type":"","subtype":""}              | a (none) (none)
            {"Activity-ID":"a","NAME":"Song","Type":"game"}                    | Song game (none)
            """)
    void anActivityIsToldByItsRecordAndByItsIdWhereThatHasNoName(String json, String values) {
        Attributes attributes = known(Map.of("activities", List.of(version("a", json, 0, true))));
        List<String> asset = List.of("a", "c", "s");
        assertThat(List.of("activity", "activity_type", "activity_subtype"))
                .extracting(id -> value(attributes, id, asset))
                .containsExactly(values.split(" ", -1));
        assertThat(value(attributes, "collection", asset)).isEqualTo("c");
        assertThat(value(attributes, "source", asset)).isEqualTo("s");
    }

    @Test
    void activitiesOfOneNameAreToldApartByTheirIds() {
        Attributes attributes = known(Map.of(
                "activities",
                List.of(
                        version("a", "{\"activity_id\":\"a\",\"name\":\"Song\"}", 0, true),
                        version("b", "{\"activity_id\":\"b\",\"name\":\"Song\"}", 0, true),
                        version("c", "{\"activity_id\":\"c\",\"name\":\"Game\"}", 0, true))));
        assertThat(List.of("a", "b", "c"))
                .extracting(id -> value(attributes, "activity", List.of(id, "", "")))
                .containsExactly("Song (a)", "Song (b)", "Game");
    }

    @Test
    void neitherUsersNorChildrenAreADimension() {
        assertThat(KIND.client().named()).isFalse();
        assertThat(KIND.dimensions())
                .extracting(Dimension::id)
                .noneMatch(id -> id.contains("user") || id.contains("child"));
    }

    /// Every event of the real log by the status of its user then, against comparing the dates as they are written.
    @Test
    void theRealSubscriptionsAreThoseOfAPlainLook() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, JsonNode> users = new TreeMap<>();
        List<History.Version> versions = new ArrayList<>();
        for (String line : Files.readAllLines(SharedData.file("app-activity/users.jsonl"))) {
            JsonNode user = mapper.readTree(line);
            users.put(user.get("user_id").asText(), user);
            versions.add(version(user.get("user_id").asText(), line, 0, true));
        }
        Attributes attributes = known(Map.of("users", versions));
        Map<String, Integer> counts = new TreeMap<>();
        for (String line : Files.readAllLines(SharedData.file("app-activity/events.jsonl"))) {
            JsonNode event = mapper.readTree(line);
            String user = event.get("user_id").asText();
            String at = event.get("occurred_at").asText();
            long second = LocalDateTime.parse(at.replace(' ', 'T'))
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toEpochSecond(ZoneOffset.UTC);
            String status = statusAt(attributes, user, second);
            assertThat(status).isEqualTo(plain(users.get(user), at.substring(0, 19)));
            counts.merge(status, 1, Integer::sum);
        }
        // Counted by the same comparison in another language.
        assertThat(counts).isEqualTo(Map.of("free", 6622, "subscribed", 364, "trial", 831));
    }

    private static String plain(JsonNode user, String at) {
        if (isIn(user, "subscription_start_at", "subscription_expire_at", at)) {
            return "subscribed";
        }
        if (isIn(user, "trial_start_at", "trial_end_at", at)) {
            return "trial";
        }
        JsonNode expiry = user.path("subscription_expire_at");
        return expiry.isTextual() && expiry.asText().substring(0, 19).compareTo(at) <= 0 ? "lapsed" : "free";
    }

    private static boolean isIn(JsonNode user, String from, String to, String at) {
        return user.path(from).isTextual()
                && user.get(from).asText().substring(0, 19).compareTo(at) <= 0
                && user.get(to).asText().substring(0, 19).compareTo(at) > 0;
    }

    /// As it is asked for: at the last turn that is not after the second.
    private static String statusAt(Attributes attributes, String user, long second) {
        List<String> client = List.of(user, "", "", "", "", "");
        long since = Arrays.stream(attributes.turns(Dimension.Of.CLIENT, client))
                .filter(turn -> turn <= second)
                .max()
                .orElse(Long.MIN_VALUE);
        assertThat(attributes.turns(Dimension.Of.CLIENT, client)).isSorted().doesNotHaveDuplicates();
        return attributes.values(KIND.dimension("subscription"), client, since).getFirst();
    }

    private static List<String> all(Attributes attributes, Dimension.Of of, List<String> texts) {
        return KIND.dimensions().stream()
                .filter(dimension -> dimension.of() == of)
                .map(dimension ->
                        dimension.id() + "=" + String.join(",", attributes.values(dimension, texts, Long.MIN_VALUE)))
                .toList();
    }

    private static String value(Attributes attributes, String dimension, List<String> texts) {
        List<String> values = attributes.values(KIND.dimension(dimension), texts, Long.MIN_VALUE);
        assertThat(values).hasSize(1);
        return values.getFirst();
    }

    private static Map<String, List<History.Version>> user(String json) {
        return Map.of("users", List.of(version("u", json, 0, true)));
    }

    @Test
    void datesOfUsersThatTellNoZoneAreOfTheZoneOfTheLog() {
        String json = """
                {"user_id":"u","trial_start_at":"2021-01-02 09:00:00","trial_end_at":"2021-01-03T00:00:00Z"}""";
        History.Version user = new History.Version("u", json, 0, Long.MAX_VALUE, true, ZoneId.of("Asia/Tokyo"));

        Attributes attributes = known(Map.of("users", List.of(user)));

        assertThat(attributes.turns(Dimension.Of.CLIENT, List.of("u", "", "", "", "", "")))
                .containsExactly(
                        Instant.parse("2021-01-02T00:00:00Z").getEpochSecond(),
                        Instant.parse("2021-01-03T00:00:00Z").getEpochSecond());
    }

    private static History.Version version(String key, String json, long from, boolean first) {
        return new History.Version(key, json, from, Long.MAX_VALUE, first);
    }

    private static Attributes known(Map<String, List<History.Version>> versions) {
        return KIND.attributes().apply(new Kind.Known(List.of(), new History(versions)));
    }
}
