package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.cli.PlainTable.Seen;
import app.viewership.query.Answer;
import app.viewership.query.Dataset;
import app.viewership.query.Explorer;
import app.viewership.query.Question;
import app.viewership.query.Screen;
import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;

/// Every dimension and measure of app activity, on the real files, held against loops over their lines.
@Execution(ExecutionMode.CONCURRENT)
// Its tests ask one library, which this program opens once at a time.
@ResourceLock(value = "library of the activity tables", target = ResourceLockTarget.CHILDREN)
class ActivityTablesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> MEASURES = List.of(
            "viewings",
            "watch_seconds",
            "viewers",
            "completed",
            "completion_rate",
            "unrated",
            "mean_seconds",
            "median_seconds");

    @TempDir
    private static Path folder;

    private static Path real = Path.of("");
    private static String library = "";
    private static final List<Seen> SEEN = new ArrayList<>();

    @BeforeAll
    static void readBoth() throws IOException {
        real = PlainTable.real("app-activity");
        library = PlainTable.library(real, folder.resolve("library"));
        Map<String, JsonNode> users = records("users.jsonl", "user_id");
        Map<String, JsonNode> activities = records("activities.jsonl", "activity_id");
        Set<String> names = new HashSet<>();
        Set<String> shared = new HashSet<>();
        activities.forEach((id, activity) -> {
            if (!names.add(or(activity.path("name").asText(""), id, activity.path("name")))) {
                shared.add(activity.path("name").asText());
            }
        });
        for (JsonNode event : lines("events.jsonl")) {
            SEEN.add(seen(event, users, activities, shared));
        }
    }

    private static List<JsonNode> lines(String name) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(real.resolve(name))) {
            lines.add(MAPPER.readTree(line));
        }
        return lines;
    }

    private static Map<String, JsonNode> records(String name, String key) throws IOException {
        Map<String, JsonNode> records = new HashMap<>();
        for (JsonNode line : lines(name)) {
            records.put(line.get(key).asText(), line);
        }
        return records;
    }

    private static String or(String text, String instead, JsonNode value) {
        return value.isNull() || text.isBlank() ? instead : text;
    }

    private static Seen seen(
            JsonNode event, Map<String, JsonNode> users, Map<String, JsonNode> activities, Set<String> shared) {
        Map<String, List<String>> values = new HashMap<>();
        JsonNode data = event.get("data");
        String id = data.get("activity_id").asText();
        JsonNode activity = activities.get(id);
        String name = activity == null ? id : or(activity.path("name").asText(""), id, activity.path("name"));
        values.put("activity", List.of(shared.contains(name) ? name + " (" + id + ")" : name));
        for (String of : List.of("type", "subtype")) {
            values.put(
                    "activity_" + of,
                    List.of(
                            activity == null
                                    ? "(unknown)"
                                    : or(activity.path(of).asText(""), "(none)", activity.path(of))));
        }
        values.put("collection", List.of(or(data.get("collection_id").asText(), "(none)", data.get("collection_id"))));
        for (String nobodySays : List.of("source", "device_brand", "device_model")) {
            values.put(nobodySays, List.of("(unknown)"));
        }
        JsonNode context = event.get("context");
        values.put("os", List.of(context.get("os").get("name").asText().replace("iPhone OS", "iOS")));
        String version = context.get("os").get("version").asText();
        values.put("os_version", List.of(version));
        values.put("os_version_group", List.of(version.replaceFirst("[.].*", "")));
        values.put("app_version", List.of(context.get("app").get("version").asText()));
        JsonNode user = users.get(event.get("user_id").asText());
        values.put("country", List.of(user.get("country_code").asText()));
        String at = event.get("occurred_at").asText().substring(0, 19);
        values.put("subscription", List.of(subscription(user, at)));
        LocalDateTime time = LocalDateTime.parse(at.replace(' ', 'T'));
        values.put("hour_of_day", List.of(at.substring(11, 13)));
        values.put("weekday", List.of(time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
        values.put("day", List.of(time.toLocalDate() + "T00:00:00Z"));
        values.put(
                "week", List.of(time.toLocalDate().minusDays(time.getDayOfWeek().getValue() - 1) + "T00:00:00Z"));
        values.put("month", List.of(at.substring(0, 7) + "-01T00:00:00Z"));
        values.put("year", List.of(at.substring(0, 4) + "-01-01T00:00:00Z"));
        return new Seen(
                values,
                user.get("user_id").asText(),
                new BigDecimal(data.get("duration").asText())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                data.get("completed").asBoolean(),
                null);
    }

    private static String subscription(JsonNode user, String at) {
        if (within(user, "subscription_start_at", "subscription_expire_at", at)) {
            return "subscribed";
        }
        if (within(user, "trial_start_at", "trial_end_at", at)) {
            return "trial";
        }
        return user.has("subscription_expire_at")
                        && user.get("subscription_expire_at")
                                        .asText()
                                        .substring(0, 19)
                                        .compareTo(at)
                                <= 0
                ? "lapsed"
                : "free";
    }

    private static boolean within(JsonNode user, String from, String to, String at) {
        return user.has(from)
                && user.get(from).asText().substring(0, 19).compareTo(at) <= 0
                && user.get(to).asText().substring(0, 19).compareTo(at) > 0;
    }

    @Test
    void everyDimensionGivesTheTableOfTheLoops() {
        for (String dimension : List.of(
                "country",
                "os",
                "os_version",
                "os_version_group",
                "app_version",
                "subscription",
                "activity",
                "activity_type",
                "activity_subtype",
                "collection",
                "source",
                "device_brand",
                "device_model",
                "hour_of_day",
                "weekday")) {
            PlainTable.assertSame(library, SEEN, List.of(dimension), MEASURES);
        }
        for (List<String> several : List.of(
                List.of("activity_type", "activity_subtype", "activity"),
                List.of("os", "os_version_group", "os_version"),
                List.of("country", "subscription"),
                List.of("collection", "activity", "app_version"))) {
            PlainTable.assertSame(library, SEEN, several, MEASURES);
        }
    }

    @Test
    void everyGrainGivesTheTableOfTheLoops() {
        for (String grain : List.of("day", "week", "month", "year")) {
            assertThat(PlainTable.asked(library, "time", MEASURES, "--grain", grain))
                    .as(grain)
                    .containsExactlyInAnyOrderElementsOf(PlainTable.of(SEEN, List.of(grain), MEASURES));
        }
    }

    /// Times of events and dates of users both tell no zone: whatever clock they are of, they are of the same.
    @Test
    void theZoneOfTheLogChangesNobodysSubscription() {
        String tokyo = PlainTable.library(real, folder.resolve("tokyo"), "--log-zone", "Asia/Tokyo");

        assertThat(PlainTable.asked(tokyo, "subscription", MEASURES))
                .isEqualTo(PlainTable.asked(library, "subscription", MEASURES));
        assertThat(PlainTable.asked(tokyo, "hour_of_day", MEASURES, "--zone", "Asia/Tokyo"))
                .isEqualTo(PlainTable.asked(library, "hour_of_day", MEASURES));
    }

    /// Counted beforehand by a script of another language, line by line with a decimal type, durations rounded half up
    /// to seconds: 7,817 lines, 2,617,993 s, the longest 514,054 s, 4,972 completed.
    @Test
    void theFiguresAreThoseCountedBeforehand() {
        List<String> spread = List.of("viewings", "watch_seconds", "completed", "mean_seconds", "median_seconds");
        assertThat(PlainTable.asked(library, "time", spread, "--grain", "year"))
                .containsExactly(List.of("2021-01-01T00:00:00Z", "7817", "2617993", "4972", "334.9", "58.0"));
        assertThat(PlainTable.asked(library, "os", List.of("viewings")))
                .containsExactly(List.of("iOS", "4979"), List.of("Android", "2838"));
        assertThat(PlainTable.asked(library, "os,os_version_group", List.of("viewings"), "--limit", "3"))
                .containsExactly(
                        List.of("iOS", "14", "3143"), List.of("Android", "10", "1833"), List.of("iOS", "13", "1609"));
        assertThat(PlainTable.asked(
                        library, "activity_type", List.of("viewings", "watch_seconds", "completed", "median_seconds")))
                .containsExactly(
                        List.of("game", "4743", "2307020", "3247", "74.0"),
                        List.of("video", "1877", "130022", "743", "53.0"),
                        List.of("traceable", "1066", "176438", "919", "26.0"),
                        List.of("audiobook", "131", "4513", "63", "25.0"));
        assertThat(PlainTable.asked(library, "subscription", List.of("viewings")))
                .containsExactly(List.of("free", "6622"), List.of("trial", "831"), List.of("subscribed", "364"));
        assertThat(PlainTable.asked(library, "activity", List.of("viewings"), "--limit", "2"))
                .containsExactly(List.of("Bathroom", "643"), List.of("game_runner_vegetables", "538"));
        assertThat(PlainTable.asked(library, "activity", List.of("watch_seconds"), "--limit", "2"))
                .containsExactly(
                        List.of("Washing Dishes Game", "531628"), List.of("game_hidden_objects_ingredients", "253544"));
        assertThat(PlainTable.asked(library, "country", List.of("viewings"), "--limit", "3"))
                .containsExactly(List.of("in", "1090"), List.of("us", "1087"), List.of("tr", "1006"));
    }

    /// Of the lengths counted line by line, 33 are longer than an hour.
    @Test
    void theReportCountsWhatIsLongerThanTheLimitAsTheLoopsDo() throws IOException {
        List<List<String>> rows = lengths("limit", "--long", "1h");

        Map<String, Long> beyond = new HashMap<>();
        for (Seen seen : SEEN) {
            String type = seen.values().get("activity_type").getFirst();
            beyond.merge(type, seen.seconds() > 3600 ? 1L : 0L, Long::sum);
        }
        assertThat(rows.getFirst())
                .containsExactly(
                        "activity_type",
                        "watch_seconds",
                        "viewings",
                        "beyond",
                        "beyond_share",
                        "median_seconds",
                        "longest_seconds",
                        "quarter_seconds",
                        "three_quarters_seconds",
                        "shortest_seconds");
        Map<String, Long> reported = new HashMap<>();
        rows.stream().skip(1).forEach(row -> reported.put(row.getFirst(), Long.valueOf(row.get(3))));
        assertThat(reported).isEqualTo(beyond);
        assertThat(reported.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(33);
        assertThat(MAPPER.readTree(
                                folder.resolve("limit").resolve("import.json").toFile())
                        .findValue("long_seconds")
                        .asInt())
                .isEqualTo(3600);
        assertThat(folder.resolve("limit").resolve("lengths.png")).isNotEmptyFile();
    }

    @Test
    void theReportTellsTheLengthsThatTheWindowShows() throws IOException {
        List<List<String>> rows = lengths("usual");

        try (LibraryOption opened = LibraryOption.forReading(Path.of(library))) {
            Kind kind = Kinds.of("app-activity").orElseThrow();
            Explorer explorer = new Explorer(Dataset.load(opened.library(), kind));
            Answer shown =
                    explorer.answer(Question.of(kind.id(), ZoneOffset.UTC).with(Screen.LENGTHS));
            List<Integer> whole = List.of(0, 1, 2, 3, 6, 9);
            assertThat(rows.stream()
                            .skip(1)
                            .map(row -> whole.stream().map(row::get).toList()))
                    .containsExactlyElementsOf(shown.rows().stream()
                            .map(row -> whole.stream()
                                    .map(cell -> String.valueOf(row.cells().get(cell)))
                                    .toList())
                            .toList());
        }
        assertThat(lengths("none", "--long", "0")).isEqualTo(rows);
    }

    @Test
    void anAverageAboveThePeakIsExplainedBesideTheTable() {
        String measures = "average_audience,peak_concurrency";
        Shell.Ran byDay =
                Shell.run("query", "--library", library, "--by", "time", "--grain", "day", "--measure", measures);
        assertThat(byDay.out()).contains("2021-01-28T00:00:00Z,6.5,5");
        assertThat(byDay.err().lines())
                .singleElement()
                .asString()
                .startsWith("Average audience is above peak concurrency in 1 row (6.5 against 5).");

        Shell.Ran byMonth =
                Shell.run("query", "--library", library, "--by", "time", "--grain", "month", "--measure", measures);
        assertThat(byMonth.code()).isZero();
        assertThat(byMonth.err()).isEmpty();
    }

    /// The table of the report on how long viewings lasted, its header first.
    private static List<List<String>> lengths(String out, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "report", "--library", library, "--out", folder.resolve(out).toString()));
        words.addAll(List.of(options));
        assertThat(Shell.run(words.toArray(String[]::new)).code()).isZero();
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(out).resolve("lengths.csv"))) {
            rows.add(List.of(line.split(",")));
        }
        return rows;
    }
}
