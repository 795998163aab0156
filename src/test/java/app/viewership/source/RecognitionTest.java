package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a file is shows in it, whatever its name.
class RecognitionTest {

    private static final Part PEOPLE = table("people", "name", "born");
    private static final Part STAFF = table("staff", "name", "born", "office");
    private static final Part SHIPS = table("ships", "name", "flag");
    private static final Part LIVE = new Part(
            "live",
            "Live",
            Format.EVENT_STREAM,
            List.of(
                    Role.perhaps("id", "id", Role.Value.TEXT),
                    Role.of("event", "event", Role.Value.TEXT),
                    Role.of("show_id", "data.show.show_id", Role.Value.TEXT)),
            new Part.Records(List.of("show_id"), false));

    private static final List<Kind> MADE_UP =
            List.of(TestKinds.named("a", PEOPLE, SHIPS), TestKinds.named("b", STAFF, LIVE));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "events.jsonl, app-activity/events",
        "users.jsonl, app-activity/users",
        "activities.jsonl, app-activity/activities"
    })
    void theRealFilesOfTheAppAreTold(String name, String what) throws Exception {
        Path real = SharedData.file("app-activity/" + name);
        assertThat(recognised(write("data", Files.readAllBytes(real)), Kinds.ALL))
                .containsExactly(what);
        assertThat(recognised(write("data", gzip(Files.readAllBytes(real))), Kinds.ALL))
                .containsExactly(what);
    }

    @Test
    void aCaptureOfServerSentEventsIsTold() throws Exception {
        Path real = SharedData.file("live-events/sysney.stream");
        assertThat(recognised(write("log.csv", Files.readAllBytes(real)), MADE_UP))
                .containsExactly("b/live");
    }

    @Test
    void requestLogsAndLogsOfCloudFrontAreTold() throws Exception {
        assertThat(recognised(write("x", LogText.HEADER + LogText.ROW), Kinds.ALL))
                .containsExactly("requests/requests");
        assertThat(recognised(write("y", CloudFrontTest.LOG), Kinds.ALL)).containsExactly("cloudfront/requests");
    }

    @Test
    void anArrayIsToldByItsElementsEvenIfItsEndIsFarAway() throws Exception {
        String user = "{\"user_id\":\"u\",\"registration_at\":\"2021-01-01 00:00:00\"}";
        assertThat(recognised(write("x", "[" + (user + ",\n").repeat(30_000) + user + "]"), Kinds.ALL))
                .containsExactly("app-activity/users");
    }

    @Test
    void whereTwoFitBothAreNamedTheOneThatUnderstandsMoreFirst() throws Exception {
        assertThat(recognised(write("x", "name,born,flag\nn,1,f\n"), MADE_UP)).containsExactly("a/people", "a/ships");
        assertThat(recognised(write("x", "name,born,office,flag\nn,1,o,f\n"), MADE_UP))
                .containsExactly("b/staff", "a/ships");
    }

    @Test
    void aReadingThatUnderstandsOnlyPartOfWhatAnotherDoesIsNoQuestion() throws Exception {
        assertThat(recognised(write("x", "name,born,office\nn,1,o\n"), MADE_UP)).containsExactly("b/staff");
    }

    @Test
    void theLogIsReadFromItsBeginningAfterwards() throws Exception {
        String row = "{\"user_id\":\"u\",\"registration_at\":\"2021-01-01 00:00:00\"}\n";
        for (byte[] packed : List.of(row.repeat(40_000).getBytes(StandardCharsets.UTF_8), gzip(row.repeat(40_000)))) {
            Path path = write("users", packed);
            try (LogFile file = LogFile.open(path)) {
                Recognised users = file.recognise(null).getFirst();
                assertThat(file.recognise(null)).containsExactly(users);
                assertThat(records(file.read(users, null, () -> false))).isEqualTo(40_000);
                assertThat(file.sha256(() -> false)).isEqualTo(LogFile.sha256(path, () -> false));
            }
        }
    }

    @Test
    void eachLogOfAnArchiveIsToldByItself() throws Exception {
        Path path = folder.resolve("all.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry("users.jsonl"));
            zip.write("{\"user_id\":\"u\",\"registration_at\":null}\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("log.csv"));
            zip.write((LogText.HEADER + LogText.ROW).getBytes(StandardCharsets.UTF_8));
        }
        try (LogFile file = LogFile.open(path)) {
            assertThat(file.entries()).containsExactly("users.jsonl", "log.csv");
            // In whatever order they are asked for, and again.
            for (String entry : List.of("log.csv", "users.jsonl", "log.csv")) {
                Recognised what = file.recognise(entry).getFirst();
                assertThat(what.part().id()).isEqualTo(entry.equals("log.csv") ? "requests" : "users");
            }
            assertThat(records(file.read(file.recognise("users.jsonl").getFirst(), "users.jsonl", () -> false)))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {"user_id":"u","data":{"duration":1}}   ~ is not App activity › Events: it lacks name, occurred_at, \
            data.activity_id. Understood: user_id, data.duration. Not understood: nothing.
            {"x":{"y":1},"z":2}                     ~ holds JSON objects of which no name is understood: x, z.
            {"user_id":                             ~ holds no JSON objects: The row is no valid JSON: a value is \
            expected (character 12). One object a line is expected, or one array of objects.
            [1, 2]                                  ~ holds no JSON objects: The row is no valid JSON: an object in braces \
            is expected (character 1). One object a line is expected, or one array of objects.
            []                                      ~ is empty.
            #Version: 1.0                           ~ has no line "#Fields:" that names its columns before its first row.
            2021-09-30,00:00:00,Film X              ~ has no header: its first line is "2021-09-30,00:00:00,Film X", but it \
            should name the columns date, time, original_title, sac_status, device, node_ID, anon_ip, anon_cs_user_agent.
            """)
    void whatFitsNothingIsToldWhatItLacksForTheNearest(String log, String sentence) throws Exception {
        assertThatThrownBy(() -> recognised(write("x.log", log + "\n"), Kinds.ALL))
                .isInstanceOf(SourceException.class)
                .hasMessage("x.log " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            hello                                   ~ it looks like a text that begins with "hello".
            # A title                               ~ it looks like a text that begins with "# A title".
            city,mayor                              ~ it looks like a text that begins with "city,mayor".
            <!DOCTYPE html><html><head><title>404 Not Found</title> ~ it looks like a web page, "404 Not Found".
            <HTML lang="en"><p>date,time            ~ it looks like a web page.
            <?xml version="1.0"?><a/>               ~ it looks like XML.
            """)
    void whatNoKindKnowsAnythingOfIsToldWhatItLooksLike(String log, String sentence) throws Exception {
        assertThatThrownBy(() -> recognised(write("x.log", log + "\nmore\n"), Kinds.ALL))
                .isInstanceOf(SourceException.class)
                .hasMessage("x.log is of none of the kinds that this program reads (requests, play-events, "
                        + "movie-streams, app-activity, live, cloudfront); " + sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id:1\nevent:show-liked\n\nevent:none\ndata:{\n\n",
                ": hello\n\nretry:5\n\nid:1\nevent:show-liked\nda",
                "event:stream-started\r\ndata:{\"show\":{",
                "data:x",
            })
    void aStreamOfMalformedMessagesAloneIsAStream(String log) throws Exception {
        assertThat(recognised(write("x.stream", log), Kinds.ALL)).containsExactly("live/events");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id: 1\nname: Ann\nevent: 5\n", ": a\n: b\n", "data: 1\nmore\n\nid: 5\n"})
    void whatHasOtherLinesAndNoEventIsNone(String log) throws Exception {
        assertThatThrownBy(() -> recognised(write("x.log", log), Kinds.ALL))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("x.log holds no server-sent events: ");
    }

    @Test
    void theDescriptionOfAnExportIsToldSo() throws Exception {
        String schema = "{\n  \"title\" : \"Viewings of App activity\",\n  \"dataset\" : \"app-activity\",\n}";
        assertThatThrownBy(() -> recognised(write("schema.json", schema), Kinds.ALL))
                .isInstanceOf(SourceException.class)
                .hasMessage("schema.json describes an export and is not a log; import the files that lie beside it.");
    }

    @Test
    void aCutArchiveIsToldSo() throws Exception {
        byte[] whole = gzip(LogText.HEADER + LogText.ROW);
        assertThatThrownBy(() -> recognised(write("x.gz", Arrays.copyOf(whole, whole.length - 9)), Kinds.ALL))
                .isInstanceOf(SourceException.class)
                .hasMessage("x.gz is cut off or damaged; nothing of it was stored.");
    }

    private static Part table(String id, String... names) {
        return new Part(
                id,
                id,
                Format.TABLE,
                List.of(names).stream()
                        .map(name -> Role.of(name, name, Role.Value.TEXT))
                        .toList(),
                new Part.Records(List.of("name"), false));
    }

    private static int records(LogReader log) throws SourceException {
        try (log) {
            int[] count = {0};
            RecordReader records = new RecordReader(log, new RecordSink() {
                @Override
                public void record(int line, String key, String json) {
                    count[0]++;
                }

                @Override
                public void rejected(RejectedRow row) {
                    throw new AssertionError(row);
                }
            });
            byte[] buffer = new byte[LogReader.LONGEST_ROW + LogReader.BESIDE_ROW];
            for (Block block = log.next(buffer); block != null; block = log.next(buffer)) {
                records.read(block);
            }
            return count[0];
        }
    }

    private static List<String> recognised(Path path, List<Kind> kinds) throws SourceException {
        try (LogFile file = LogFile.open(path)) {
            return file.recognise(null, kinds).stream()
                    .map(what -> what.kind().id() + "/" + what.part().id())
                    .toList();
        }
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
