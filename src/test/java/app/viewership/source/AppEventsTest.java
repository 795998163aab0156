package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The events of the app, the real ones against a plain look at each line by Jackson's tree.
class AppEventsTest {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final String ROW = """
            {"name": "activity_exit", "occurred_at": "2021-01-01 00:59:47.146", "user_id": "u1", "data": {\
            "activity_id": "a1", "duration": 151.5, "completed": true, "loading_time": 1.2345}}""";

    /// What is read off one event.
    private record Read(long time, int seconds, int status, long amount, List<String> texts) {}

    @Test
    void theRealEventsAreReadAsAPlainLookAtThemReadsThem() throws Exception {
        Path path = SharedData.file("app-activity/events.jsonl");
        List<Read> plain = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            JsonNode event = MAPPER.readTree(line);
            JsonNode data = event.get("data");
            JsonNode context = event.get("context");
            plain.add(new Read(
                    LocalDateTime.parse(event.get("occurred_at").asText().replace(' ', 'T'))
                            .toEpochSecond(ZoneOffset.UTC),
                    data.get("duration")
                            .decimalValue()
                            .setScale(0, RoundingMode.HALF_UP)
                            .intValueExact(),
                    data.get("completed").asBoolean() ? 1 : 0,
                    Event.NO_AMOUNT,
                    List.of(
                            event.get("user_id").asText(),
                            data.get("activity_id").asText(),
                            data.get("collection_id").asText(),
                            context.get("os").get("name").asText(),
                            context.get("os").get("version").asText(),
                            context.get("app").get("version").asText())));
        }
        List<Read> read = read(Files.readAllBytes(path), ZoneOffset.UTC);
        assertThat(read).isEqualTo(plain);
        // Counted by a loop over the lines in another language.
        assertThat(read).hasSize(7817);
        assertThat(read.stream().mapToLong(Read::seconds).sum()).isEqualTo(2_617_993);
        assertThat(read.stream().filter(event -> event.status == 1)).hasSize(4972);
        assertThat(read.stream().mapToInt(Read::seconds).max()).hasValue(514_054);
    }

    @Test
    void anEventHasTheSecondOfItsExitItsLengthItsEndAndItsLoadingTime() throws Exception {
        assertThat(read(ROW))
                .containsExactly(
                        new Read(second("2021-01-01T00:59:47"), 152, 1, 1235, List.of("u1", "a1", "", "", "", "")));
    }

    @Test
    void aTimeWithoutAZoneIsOfTheLogZoneAndOneWithAZoneIsNot() throws Exception {
        ZoneId zone = ZoneId.of("America/New_York");
        byte[] log = (ROW + "\n" + ROW.replace("47.146", "47Z") + "\n" + ROW.replace("47.146", "47.5+0100"))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(read(log, zone))
                .extracting(Read::time)
                .containsExactly(
                        second("2021-01-01T05:59:47"), second("2021-01-01T00:59:47"), second("2020-12-31T23:59:47"));
    }

    @Test
    void whatNobodySaysIsUnknown() throws Exception {
        assertThat(read(ROW.replace("true", "null").replace("1.2345", "null")))
                .extracting(Read::status, Read::amount)
                .containsExactly(tuple(2, Event.NO_AMOUNT));
    }

    @Test
    void whatIsWrongIsRejectedWithTheReason() throws Exception {
        assertThat(List.of(
                        problem("activity_exit", "activity_start"),
                        problem("2021-01-01 00", "01.01.2021 00"),
                        problem("151.5", "-1"),
                        problem("151.5", "\"long\""),
                        problem("151.5", "{\"s\":1}"),
                        problem("151.5", "1e99"),
                        problem("true", "\"yes\""),
                        problem("1.2345", "-1"),
                        problem("\"u1\"", "null"),
                        problem("\"u1\"", "\"\""),
                        problem("\"activity_id\"", "\"other\"")))
                .containsExactly(
                        "\"activity_start\" is another event; only activity_exit says how long something took.",
                        "\"01.01.2021 00:59:47.146\" is no date and time (yyyy-MM-dd HH:mm:ss expected, from 1970 on).",
                        "\"-1\" is no duration (seconds expected, 151.918).",
                        "\"long\" is no duration (seconds expected, 151.918).",
                        "\"{\"s\":1}\" is no duration (seconds expected, 151.918).",
                        "\"1e99\" is no duration (seconds expected, 151.918).",
                        "\"yes\" does not say whether it was completed (true or false expected).",
                        "\"-1\" is no loading time (seconds expected, 1.25).",
                        "The value of user_id is missing.",
                        "The value of user_id is missing.",
                        "The value of data.activity_id is missing.");
    }

    private static String problem(String text, String instead) throws SourceException {
        assertThat(ROW).contains(text);
        List<RejectedRow> rejected = new ArrayList<>();
        String log = ROW + "\n" + ROW.replace(text, instead);
        read(log.getBytes(StandardCharsets.UTF_8), ZoneOffset.UTC, new ArrayList<>(), rejected);
        assertThat(rejected).singleElement().extracting(RejectedRow::line).isEqualTo(2L);
        return rejected.getFirst().reason();
    }

    private static long second(String utc) {
        return LocalDateTime.parse(utc, DateTimeFormatter.ISO_LOCAL_DATE_TIME).toEpochSecond(ZoneOffset.UTC);
    }

    private static List<Read> read(String log) throws SourceException {
        return read(log.getBytes(StandardCharsets.UTF_8), ZoneOffset.UTC);
    }

    private static List<Read> read(byte[] log, ZoneId zone) throws SourceException {
        List<Read> read = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        read(log, zone, read, rejected);
        assertThat(rejected).isEmpty();
        return read;
    }

    private static void read(byte[] log, ZoneId zone, List<Read> read, List<RejectedRow> rejected)
            throws SourceException {
        Logs.events(
                AppActivity.KIND.events(),
                AppActivity.KIND,
                log,
                zone,
                (event, fields, columns) -> read.add(new Read(
                        event.time,
                        event.seconds,
                        event.status,
                        event.amount,
                        List.of(
                                fields.text(columns.column("user_id")),
                                fields.text(columns.column("activity_id")),
                                fields.text(columns.column("collection_id")),
                                fields.text(columns.column("os")),
                                fields.text(columns.column("os_version")),
                                fields.text(columns.column("app_version"))))),
                rejected);
    }
}
