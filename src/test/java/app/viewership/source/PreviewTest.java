package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

    @TempDir
    Path folder;

    @Test
    void whatWasRecognisedIsTold() throws Exception {
        Path path = folder.resolve("log.tsv");
        String log = "\uFEFF" + LogText.HEADER.replace("node_ID", "NodeID") + LogText.ROW;
        Files.write(path, log.replace(',', '\t').getBytes(StandardCharsets.UTF_16LE));
        Preview preview = Preview.of(path);
        assertThat(preview.name()).isEqualTo("log.tsv");
        assertThat(preview.logs()).containsExactly("log.tsv");
        assertThat(preview.bytes()).hasValue(Files.size(path));
        assertThat(preview.kind()).isSameAs(RequestLog.KIND);
        assertThat(preview.part()).isSameAs(RequestLog.KIND.events());
        assertThat(preview.alternatives()).isEmpty();
        assertThat(preview.encoding()).isEqualTo("UTF-16LE with byte order mark");
        assertThat(preview.delimiter()).isEqualTo("tab");
        assertThat(preview.columns()).element(5).satisfies(column -> {
            assertThat(column.header()).isEqualTo("NodeID");
            assertThat(column.role()).isNotNull().extracting(Role::id).isEqualTo("asset_id");
        });
        assertThat(preview.rows())
                .containsExactly(new Preview.Row(2, List.of(LogText.ROW.strip().split(",")), null));
        assertThat(preview.notes()).isEmpty();
    }

    @Test
    void aFileTellsItsZoneWhereItsTimesAreTheSameInAny() throws Exception {
        String streams = """
                movie_title,user_email,size_mb,start_at,end_at
                Up,a@b.c,1.5,2021-12-01T10:00:00.000%1$s,2021-12-01T11:00:00.000%1$s
                """;
        Path told = Files.writeString(folder.resolve("streams.csv"), streams.formatted("+0100"));
        Path local = Files.writeString(folder.resolve("local.csv"), streams.formatted(""));
        Path log = Files.writeString(folder.resolve("log.csv"), LogText.HEADER + LogText.ROW);
        assertThat(Preview.of(told).zoned()).isTrue();
        assertThat(Preview.of(local).zoned()).isFalse();
        assertThat(Preview.of(log).zoned()).isFalse();
    }

    @Test
    void theFirstRowsAreShownWithWhatIsWrongInThem() throws Exception {
        Path path = folder.resolve("log.csv");
        String wrong = LogText.ROW.replace("23:57:36", "25:00:00");
        Files.writeString(path, LogText.HEADER + LogText.ROW + "\n" + wrong + "short\n" + LogText.ROW.repeat(100));
        List<Preview.Row> rows = Preview.of(path).rows();
        assertThat(rows).hasSize(50);
        assertThat(rows.subList(0, 4))
                .containsExactly(
                        new Preview.Row(2, List.of(LogText.ROW.strip().split(",")), null),
                        new Preview.Row(
                                4,
                                List.of(wrong.strip().split(",")),
                                "\"25:00:00\" is no time of day (HH:mm:ss expected)."),
                        new Preview.Row(5, List.of("short"), "The row has 1 field, the header has 8."),
                        new Preview.Row(6, List.of(LogText.ROW.strip().split(",")), null));
    }

    @Test
    void columnsThatWillBeIgnoredAreNamed() throws Exception {
        Path path = folder.resolve("log.csv");
        Files.writeString(path, "city," + LogText.HEADER + "Lisbon," + LogText.ROW);
        assertThat(Preview.of(path).notes()).containsExactly("One column is ignored: city.");
    }

    @Test
    void allLogsOfAnArchiveAreNamed() throws Exception {
        Path path = folder.resolve("logs.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (String name : List.of("a.csv", "b.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((LogText.HEADER + LogText.ROW).getBytes(StandardCharsets.UTF_8));
            }
        }
        Preview preview = Preview.of(path);
        assertThat(preview.name()).isEqualTo("logs.zip › a.csv");
        assertThat(preview.logs()).containsExactly("logs.zip › a.csv", "logs.zip › b.csv");
        assertThat(preview.notes())
                .containsExactly(
                        "The archive holds 2 logs; all of them come in. These are the first rows of the first.");
    }

    @Test
    void aFileThatIsNoLogIsRefusedInOneSentence() throws Exception {
        Path path = folder.resolve("letter.csv");
        Files.writeString(path, "Dear analyst\n");
        assertThatThrownBy(() -> Preview.of(path))
                .isInstanceOf(SourceException.class)
                .message()
                .startsWith("letter.csv is of none of the kinds that this program reads")
                .endsWith("it looks like a text that begins with \"Dear analyst\".");
    }

    @Test
    void rowsOfJsonAreShownUnderTheNamesThatTheFirstOfThemHave() throws Exception {
        Path path = folder.resolve("data");
        Files.writeString(path, """
                {"user_id":"u1","registration_at":"2021-01-01 00:00:00","children_ids":["c"],"x":{"y":1}}
                {"user_id":"u2","registration_at":null,"country_code":"p\\u0074"}

                {"user_id":"u3"
                {"user_id":null,"country_code":"de"}
                """);
        Preview preview = Preview.of(path);
        assertThat(preview.kind()).isSameAs(AppActivity.KIND);
        assertThat(preview.part().id()).isEqualTo("users");
        assertThat(preview.delimiter()).isEqualTo("JSON");
        assertThat(preview.columns())
                .extracting(Preview.Column::header)
                .containsExactly("user_id", "country_code", "registration_at");
        assertThat(preview.rows())
                .containsExactly(
                        new Preview.Row(1, List.of("u1", "", "2021-01-01 00:00:00"), null),
                        new Preview.Row(2, List.of("u2", "pt", ""), null),
                        new Preview.Row(
                                4,
                                List.of("{\"user_id\":\"u3\""),
                                "The row is no valid JSON: a comma or } is expected (character 16)."),
                        new Preview.Row(5, List.of("", "de", ""), "The value of user_id is missing."));
        assertThat(preview.notes()).containsExactly("2 names are ignored: children_ids, x.");
    }

    @Test
    void anotherReadingCanBeAskedFor() throws Exception {
        Path path = folder.resolve("data");
        Files.writeString(
                path,
                "{\"user_id\":\"u\",\"registration_at\":null,\"activity_id\":\"a\",\"name\":null,\"type\":\"t\"}\n");
        Preview preview = Preview.of(path);
        assertThat(preview.part().id()).isEqualTo("activities");
        assertThat(preview.alternatives()).extracting(Recognised::label).containsExactly("App activity › Users");
        Preview other = Preview.of(path, preview.alternatives().getFirst());
        assertThat(other.part().id()).isEqualTo("users");
        assertThat(other.alternatives()).extracting(Recognised::label).containsExactly("App activity › Activities");
        assertThat(other.rows()).containsExactly(new Preview.Row(1, List.of("u", ""), null));
    }
}
