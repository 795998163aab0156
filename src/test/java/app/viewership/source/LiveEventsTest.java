package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The events of live platforms, the real ones against a plain look at each message by Jackson's tree.
class LiveEventsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss.SSS");

    private static final String MESSAGE = """
            id:1
            event:stream-started
            data:{"show":{"show_id":"s4","cast":"Ann Lee, Bob May","title":"Low","type":"Movie","release_year":1977,\
            "platform":"Sysney"},"event_date":"11-01-2024 16:40:44.035","user":{"id":48,"first_name":"Mar",\
            "last_name":"Rib","country":"ID"}}

            """;

    /// What is read off one event.
    private record Read(long time, long millisecond, int status, List<String> texts) {}

    /// Counted by a loop over the messages in another language.
    @ParameterizedTest
    @CsvSource({"sysney, 10, 2, 5, 0, 3", "sytazon, 56, 19, 27, 4, 6", "sytflix, 74, 26, 33, 2, 13"})
    void theRealEventsAreReadAsAPlainLookAtThemReadsThem(
            String platform, int events, int started, int finished, int interrupted, int liked) throws Exception {
        Path path = SharedData.file("live-events/" + platform + ".stream");
        List<Read> plain = new ArrayList<>();
        for (String message : Files.readString(path).split("\n\n", -1)) {
            plain.add(plainly(message));
        }

        List<Read> read = read(Files.readString(path));

        assertThat(read).isEqualTo(plain).hasSize(events);
        assertThat(List.of(0, 1, 2, 3))
                .map(status -> (int)
                        read.stream().filter(event -> event.status == status).count())
                .containsExactly(started, finished, interrupted, liked);
    }

    private static Read plainly(String message) throws Exception {
        String event = message.lines()
                .filter(line -> line.startsWith("event:"))
                .findFirst()
                .orElseThrow()
                .substring(6);
        JsonNode data = MAPPER.readTree(message.lines()
                .filter(line -> line.startsWith("data:"))
                .findFirst()
                .orElseThrow()
                .substring(5));
        JsonNode show = data.get("show");
        JsonNode user = data.get("user");
        ZoneId zone = switch (user.get("country").asText()) {
            case "PT" -> ZoneOffset.UTC;
            case "CA" -> ZoneId.of("America/Toronto");
            case "US" -> ZoneId.of("America/Los_Angeles");
            case "RU" -> ZoneId.of("Europe/Moscow");
            case "ID" -> ZoneId.of("Asia/Jakarta");
            case "CN" -> ZoneId.of("Asia/Shanghai");
            default -> ZoneId.of("Europe/Amsterdam");
        };
        Instant time = LocalDateTime.parse(data.get("event_date").asText(), TIME)
                .atZone(zone)
                .toInstant();
        return new Read(
                time.getEpochSecond(),
                time.getNano() / 1_000_000,
                List.of("stream-started", "stream-finished", "stream-interrupted", "show-liked")
                        .indexOf(event),
                List.of(
                        show.get("platform").asText(),
                        show.get("show_id").asText(),
                        show.get("title").asText(),
                        show.get("release_year").asText(),
                        show.get("cast").isNull()
                                ? ""
                                : show.get("cast").asText().split(",", -1)[0],
                        user.get("id").asText(),
                        user.get("last_name").asText(),
                        user.get("date_of_birth").asText()));
    }

    @ParameterizedTest
    @CsvSource({
        "PT, 2024-01-11T16:40:44Z",
        "CA, 2024-01-11T21:40:44Z",
        "US, 2024-01-12T00:40:44Z",
        "RU, 2024-01-11T13:40:44Z",
        "ID, 2024-01-11T09:40:44Z",
        "CN, 2024-01-11T08:40:44Z",
        "NL, 2024-01-11T15:40:44Z",
        "XX, 2024-01-11T15:40:44Z",
    })
    void theClockIsThatOfTheCountryOfTheUser(String country, String utc) throws Exception {
        assertThat(read(MESSAGE.replace("\"ID\"", "\"" + country + "\"")))
                .extracting(Read::time, Read::millisecond)
                .containsExactly(tuple(Instant.parse(utc).getEpochSecond(), 35L));
    }

    @Test
    void aClockThatWasPutForwardIsReadAsOne() throws Exception {
        String summer = MESSAGE.replace("\"ID\"", "\"NL\"").replace("11-01-2024", "11-07-2024");
        assertThat(read(summer))
                .extracting(Read::time)
                .containsExactly(Instant.parse("2024-07-11T14:40:44Z").getEpochSecond());
    }

    @Test
    void theFirstOfTheCastIsKeptAndNobodyWhereThereIsNone() throws Exception {
        assertThat(read(MESSAGE
                        + MESSAGE.replace("id:1", "id:2").replace("\"Ann Lee, Bob May\"", "null")
                        + MESSAGE.replace("id:1", "id:3").replace(", Bob May", "")))
                .extracting(event -> event.texts.get(4))
                .containsExactly("Ann Lee", "", "Ann Lee");
    }

    @Test
    void anEndThatIsCalledAsItIsDocumentedIsAnEnd() throws Exception {
        assertThat(read(MESSAGE.replace("stream-started", "stream-ended")))
                .extracting(Read::status)
                .containsExactly(LiveEvents.FINISHED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stream-started | stream-paused | \"stream-paused\" is no event that is known (stream-started, stream-finished, stream-interrupted or show-liked expected).",
                "11-01-2024 | 2024-01-11 | \"2024-01-11 16:40:44.035\" is no time (dd-MM-yyyy HH:mm:ss.SSS expected, from 1970 on).",
                "11-01-2024 | 31-02-2024 | \"31-02-2024 16:40:44.035\" is no time (dd-MM-yyyy HH:mm:ss.SSS expected, from 1970 on).",
                "44.035 | 44,035 | \"11-01-2024 16:40:44,035\" is no time (dd-MM-yyyy HH:mm:ss.SSS expected, from 1970 on).",
                "\"s4\" | null | The value of data.show.show_id is missing.",
                "48 | null | The value of data.user.id is missing.",
                "event:stream-started | x:y | The message has no event: line that says what happened.",
            })
    void whatIsWrongIsRejectedWithTheReason(String text, String instead, String reason) throws Exception {
        assertThat(MESSAGE).contains(text);
        List<Read> read = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();

        read(MESSAGE + MESSAGE.replace("id:1", "id:2").replace(text, instead), read, rejected);

        assertThat(read).hasSize(1);
        assertThat(rejected).extracting(RejectedRow::reason).containsExactly(reason);
        assertThat(rejected).extracting(RejectedRow::line).containsExactly(5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysney", "sytazon", "sytflix"})
    void aCaptureIsRecognisedByItsContent(String platform) throws Exception {
        byte[] head = Files.readAllBytes(SharedData.file("live-events/" + platform + ".stream"));

        assertThat(new Recognition(Head.of(head, true), new Failures("x.csv")).of(Kinds.ALL))
                .containsExactly(new Recognised(LiveEvents.KIND, LiveEvents.KIND.events()));
    }

    private static List<Read> read(String log) throws SourceException {
        List<Read> read = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        read(log, read, rejected);
        assertThat(rejected).isEmpty();
        return read;
    }

    private static void read(String log, List<Read> read, List<RejectedRow> rejected) throws SourceException {
        Logs.events(
                LiveEvents.KIND.events(),
                LiveEvents.KIND,
                log.getBytes(StandardCharsets.UTF_8),
                ZoneOffset.UTC,
                (event, fields, columns) -> read.add(new Read(
                        event.time,
                        event.amount,
                        event.status,
                        List.of(
                                        "platform",
                                        "show_id",
                                        "title",
                                        "release_year",
                                        "first_actor",
                                        "user_id",
                                        "last_name",
                                        "date_of_birth")
                                .stream()
                                .map(role -> columns.find(role) < 0 ? "" : fields.text(columns.find(role)))
                                .toList())),
                rejected);
    }
}
